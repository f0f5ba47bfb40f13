import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, type ElectronApplication } from '@playwright/test';
import { electronForPlaywright } from '../../scripts/electron-runtime.mjs';
import { endingWith } from './kill';
import type { Launch } from './pc';

const packaged = fileURLToPath(new URL('../../release/linux-unpacked/minqingben', import.meta.url));
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** The app of this checkout on the Electron runtime, or the one that electron-builder packed. */
export const electronLaunch =
  (host: 'electron' | 'packaged'): Launch =>
  async (folder, env) => {
    const { executablePath, args } =
      host === 'electron'
        ? await electronForPlaywright()
        : { executablePath: packaged, args: isRoot ? ['--no-sandbox'] : [] };
    if (!existsSync(executablePath)) throw new Error(`${executablePath} is missing: npm run package`);
    const app = await launched({
      executablePath,
      args,
      env: { ...ownEnvironment(), ...env, MINQINGBEN_USER_DATA: folder },
    });
    const page = await app.firstWindow();
    return {
      page,
      close: () => app.close(),
      kill: () => endingWith(app.process(), () => app.process().kill('SIGKILL')),
      saving: (act) => saving(app, join(folder, 'saved by the test'), act),
    };
  };

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

/**
 * A packed app cannot be held back until Playwright is attached, and attaching while the first page loads hangs now
 * and then; such a start is killed and made again.
 */
async function launched(options: LaunchOptions, tries = 3): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: 30_000 });
  } catch (error) {
    if (tries <= 1 || !(error instanceof Error && error.name === 'TimeoutError')) throw error;
    return launched(options, tries - 1);
  }
}

function ownEnvironment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _never, ...env } = process.env;
  return env as Record<string, string>;
}

/** Answers the save dialog with a path in `folder` and waits until the file is there, whole. */
async function saving(app: ElectronApplication, folder: string, act: () => Promise<void>): Promise<string> {
  const path = join(folder, String(Date.now()));
  await mkdir(path, { recursive: true });
  await app.evaluate(({ dialog }, place) => {
    dialog.showSaveDialog = (...given: unknown[]) => {
      const { defaultPath } = given.at(-1) as { defaultPath?: string };
      const name = (defaultPath ?? 'file').split(/[\\/]/).at(-1) ?? 'file';
      return Promise.resolve({ canceled: false, filePath: `${place}/${name}` });
    };
  }, path);
  await act();
  // The app writes under another name and renames when the bytes are safe.
  const saved = async (): Promise<string[]> =>
    (await readdir(path)).filter((name) => !/\.(tmp|part)$/.test(name));
  await expect.poll(saved, { message: 'the saved file' }).toHaveLength(1);
  return join(path, (await saved())[0] ?? '');
}
