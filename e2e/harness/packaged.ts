import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium, expect } from '@playwright/test';
import { endingWith } from './kill';
import type { Launch } from './pc';

const executable = fileURLToPath(new URL('../../release/linux-unpacked/minqingben', import.meta.url));
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * The app as electron-builder packed it, with the fuses of a build for offices. Those keep Node's debugger out, which
 * Playwright's own way of starting Electron needs; so only the window is driven, over the protocol of its Chromium.
 * Attached is after the page has loaded: in the middle of it Playwright loses the page now and then.
 */
export const packagedLaunch: Launch = async (folder, env) => {
  if (!existsSync(executable)) throw new Error(`${executable} is missing: npm run package`);
  const child = spawn(executable, ['--remote-debugging-port=0', ...(isRoot ? ['--no-sandbox'] : [])], {
    env: { ...process.env, ...env, MINQINGBEN_USER_DATA: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const devTools = await new Promise<URL>((done, fail) => {
    child.once('exit', () => fail(new Error('the packaged app ended before it opened a window')));
    createInterface({ input: child.stderr }).on('line', (line) => {
      const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address) done(new URL(address));
    });
  });
  await expect.poll(() => titles(devTools.host), { message: 'the window' }).toContain('民情本');

  const browser = await chromium.connectOverCDP(devTools.href);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('the packaged app has no window');
  return {
    page,
    close: () => endingWith(child, () => void page.evaluate(() => window.close()).catch(() => undefined)),
    kill: () => endingWith(child, () => child.kill('SIGKILL')),
    saving: () => Promise.reject(new Error('the save dialog of a packaged app cannot be answered')),
  };
};

/** The titles of the open windows whose page has been read. */
async function titles(host: string): Promise<string[]> {
  const response = await fetch(`http://${host}/json/list`);
  const targets = (await response.json()) as { title: string }[];
  return targets.map(({ title }) => title);
}
