// tsx scripts/browser-host/cli.ts [--port N] — prints one JSON line {"url":…,"ready":true}; MINQINGBEN_COUNTY_URL presets the county.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startBrowserHost } from './server';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is no port`);

const { version } = JSON.parse(readFileSync(here('../../package.json'), 'utf8')) as { version: string };
const countyUrl = process.env['MINQINGBEN_COUNTY_URL'];
const host = await startBrowserHost({
  folder: here('../../dist/renderer'),
  port,
  version,
  log: (line) => console.error(line),
  ...(countyUrl ? { countyUrl } : {}),
});
console.log(JSON.stringify({ url: host.url, ready: true }));

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void host.close());
