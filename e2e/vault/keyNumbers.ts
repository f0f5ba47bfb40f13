import type { Page } from '@playwright/test';

/** How many sealed values of the office lie in IndexedDB, by the number of the data key that sealed them. */
export function keyNumbers(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => fail(request.error));
      });
    const counts: Record<string, number> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      for (const store of ['docs', 'cells'].filter((each) => database.objectStoreNames.contains(each))) {
        const rows = await asked(database.transaction(store).objectStore(store).getAll());
        for (const { sealed } of rows as { sealed: string | Uint8Array }[]) {
          const header = typeof sealed === 'string' ? atob(sealed.slice(0, 4)).charCodeAt(0) : sealed[0];
          const key = String((header ?? 0) % 16);
          counts[key] = (counts[key] ?? 0) + 1;
        }
      }
      database.close();
    }
    return counts;
  });
}
