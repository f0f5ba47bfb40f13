import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { tempFolder } from '../../harness/pc';

const start = fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url));

/** What an address answers; undefined when nobody listens. */
const statusOf = (url: string): Promise<number | undefined> =>
  fetch(url).then(
    (response) => response.status,
    () => undefined,
  );

test('npm start says one line, serves the app and a county, and ends both on Ctrl-C', async () => {
  const { folder, remove } = await tempFolder('start');
  const child = spawn(process.execPath, [start, '--host=browser'], {
    env: { ...process.env, MINQINGBEN_START_FOLDER: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  output.on('line', (line) => lines.push(line));
  await once(output, 'line');

  const [app = '', county = ''] = lines.join('\n').match(/http:\/\/127\.0\.0\.1:\d+/g) ?? [];
  expect(lines.join('\n')).toMatch(/accounts: .+ \/ .+ \(community:420683001001[,)]/);
  expect(await statusOf(app)).toBe(200);
  expect(await statusOf(county)).toBe(200);

  child.kill('SIGINT');
  await once(child, 'exit');
  expect(lines).toHaveLength(1);
  expect(await statusOf(app)).toBeUndefined();
  expect(await statusOf(county)).toBeUndefined();
  await remove();
});
