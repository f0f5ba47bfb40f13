import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The app's own storage code as one script that leaves `lowerToFirst` behind. */
async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    root: here('../..'),
    logLevel: 'error',
    resolve: { alias: { '@shared': here('../../shared'), '@': here('../../renderer') } },
    build: {
      write: false,
      target: 'chrome130',
      lib: { entry: here('../../renderer/data/testEarlier.ts'), formats: ['iife'], name: 'earlier' },
    },
  });
  const [result] = [built].flat();
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (!chunk) throw new Error('nothing was built');
  return chunk.code;
}

/** In a locked page: makes the data what the first version of the app would have left. */
export async function lowerData(page: Page, passphrase: string): Promise<void> {
  await page.evaluate(`${await script()};globalThis.earlier = earlier;0`);
  await page.evaluate(async (given) => {
    const answer = await window.office.vault.unlock({ passphrase: given });
    if (!answer.ok) throw new Error(answer.code);
    const { earlier } = globalThis as unknown as {
      earlier: { lowerToFirst: (keys: unknown) => Promise<void> };
    };
    await earlier.lowerToFirst(answer.value);
    await window.office.vault.lock();
  }, passphrase);
}

/** How many rows of the members there are in one version of their schema. */
export function memberRows(page: Page, version: number): Promise<number> {
  return page.evaluate(async (wanted) => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => fail(request.error));
      });
    const name = `rxdb-dexie-office--${wanted}--members`;
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return 0;
    const database = await asked(indexedDB.open(name));
    const count = database.objectStoreNames.contains('docs')
      ? await asked(database.transaction('docs').objectStore('docs').count())
      : 0;
    database.close();
    return count;
  }, version);
}
