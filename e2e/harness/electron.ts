import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import { electronForPlaywright } from '../../scripts/electron-runtime.mjs';
import { endingWith } from './kill';
import type { Launch } from './pc';

/** The app of this checkout on the Electron runtime; whoever closes it leaves, whatever waits for the county. */
export async function startElectron(
  folder: string,
  env: Record<string, string>,
): Promise<ElectronApplication> {
  const { executablePath, args } = await electronForPlaywright();
  const app = await _electron.launch({
    executablePath,
    args,
    env: { ...ownEnvironment(), ...env, MINQINGBEN_USER_DATA: folder },
  });
  await answerLeaving(app, 'leave');
  return app;
}

/** While the main process is starting, V8 may drop the promise that the debugger waits for; asking again is harmless. */
async function again<R>(ask: () => Promise<R>, times: number): Promise<R> {
  try {
    return await ask();
  } catch (error) {
    if (times > 0 && String(error).includes('garbage collected')) return await again(ask, times - 1);
    throw error;
  }
}

/** Answers the question before leaving from now on; `asked` gives how often it came up since. */
export async function answerLeaving(
  app: ElectronApplication,
  answer: 'stay' | 'leave',
): Promise<{ asked: () => Promise<number> }> {
  const replace = () =>
    app.evaluateHandle(
      ({ dialog }, button) => {
        const seen = { times: 0 };
        dialog.showMessageBoxSync = () => {
          seen.times += 1;
          return button;
        };
        return seen;
      },
      answer === 'stay' ? 0 : 1,
    );
  const count = await again(replace, 5);
  return { asked: () => count.evaluate(({ times }) => times) };
}

/**
 * Whoever debugs a page is asked by Chromium in the place of Electron whether it may be left, and Playwright says yes.
 * From now on the question is handed on to the app, as it is where nobody debugs.
 */
export function letAppAsk(app: ElectronApplication, page: Page): void {
  const leaves = (): Promise<boolean> =>
    app.evaluate(({ BrowserWindow }) => {
      const event = { leaves: false, preventDefault: () => void (event.leaves = true) };
      BrowserWindow.getAllWindows()[0]?.webContents.emit('will-prevent-unload', event);
      return event.leaves;
    });
  // An app that is being ended by the test can no longer be asked, and lets go.
  const gone = (): boolean => true;
  page.on('dialog', (asked) => {
    const answer = leaves().then((go) => (go ? asked.accept() : asked.dismiss()), gone);
    answer.catch(gone);
  });
}

export const electronLaunch: Launch = async (folder, env) => {
  const app = await startElectron(folder, env);
  const page = await app.firstWindow();
  return {
    page,
    close: () => app.close(),
    kill: () => endingWith(app.process(), () => app.process().kill('SIGKILL')),
    saving: (act) => saving(app, join(folder, 'saved by the test'), act),
  };
};

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
