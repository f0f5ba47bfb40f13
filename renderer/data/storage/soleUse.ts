import { OpenElsewhereError } from '../errors';

/** A page that was left gives its lock back a moment later. */
const patienceMs = 3000;

/** Held by this page; opening the same data again here replaces the former use. */
const held = new Map<string, () => void>();

/**
 * Makes sure that one page alone uses the data, because writes of another one would go unnoticed here (one window in
 * Electron; in a browser somebody may open two). Gives the way to let go. Throws OpenElsewhereError.
 */
export async function soleUse(name: string): Promise<() => void> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (!locks) return () => undefined;
  held.get(name)?.();
  return new Promise((resolve, reject) => {
    const request = locks.request(
      `office:${name}`,
      { signal: AbortSignal.timeout(patienceMs) },
      () =>
        new Promise<void>((letGo) => {
          const release = (): void => {
            if (held.get(name) === release) held.delete(name);
            letGo();
          };
          held.set(name, release);
          resolve(release);
        }),
    );
    request.catch(() => reject(new OpenElsewhereError()));
  });
}
