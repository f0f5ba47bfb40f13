// Runs the acceptance suite of the county protocol against COUNTY_URL (an administrator's name and password in it),
// or against the embedded county where no address is given.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const given = process.env.COUNTY_URL;
const address = given === undefined ? undefined : new URL(given);
if (address !== undefined && (address.username === '' || address.password === '')) {
  process.stderr.write(
    'COUNTY_URL needs the name and password of an administrator: http://NAME:PASSWORD@HOST:5984\n',
  );
  process.exit(1);
}
process.stderr.write(`county under test: ${address === undefined ? 'embedded' : address.host}\n`);

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const args = [vitest, 'run', '--config', 'scripts/county/vitest.config.ts', ...process.argv.slice(2)];
const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
child.on('exit', (code) => {
  process.exit(code ?? 1);
});
