import type { Page } from '@playwright/test';

const key = 'clock of the test';

/** Puts a clock into the page that can be set; it keeps its time over a reload. */
export async function settableClock(page: Page): Promise<void> {
  await page.addInitScript(install, key);
  await page.evaluate(install, key);
}

/** So much later than the machine says. Resolves when the page has heard of it, so do not wait where it stands still. */
export async function setClock(page: Page, laterMs: number): Promise<void> {
  await page.evaluate(([name, later]) => sessionStorage.setItem(String(name), String(later)), [key, laterMs]);
}

function install(name: string): void {
  const machine = Date;
  const later = (): number => Number(sessionStorage.getItem(name) ?? 0);
  globalThis.Date = new Proxy(machine, {
    construct: (target, given: unknown[]) =>
      Reflect.construct(target, given.length === 0 ? [machine.now() + later()] : given) as Date,
    get: (target, property) =>
      property === 'now' ? () => machine.now() + later() : (Reflect.get(target, property) as unknown),
  });
}
