// Builds the renderer and the Electron side into dist/.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { binOf, root, run } from './setup/run.mjs';

/** @param {string[]} only which sides: `renderer`, `electron`; both when empty */
async function build(only) {
  const wanted = (/** @type {string} */ side) => only.length === 0 || only.includes(side);
  if (wanted('renderer')) {
    rmSync(join(root, 'dist/renderer'), { recursive: true, force: true });
    await run('node', [binOf('vite'), 'build', '--logLevel', 'warn']);
  }
  if (wanted('electron')) {
    const config = 'vite.electron.config.ts';
    if (!existsSync(join(root, config))) throw new Error(`${config} is missing`);
    await run('node', [binOf('vite'), 'build', '-c', config, '--logLevel', 'warn']);
  }
}

build(process.argv.slice(2)).catch((error) => {
  console.error(`Build failed: ${error.message}`);
  process.exitCode = 1;
});
