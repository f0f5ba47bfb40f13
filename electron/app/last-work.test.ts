import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lastWork } from './last-work';
import type { ClosingWindow } from './last-work';

class TestWindow implements ClosingWindow {
  closed = false;
  sent = 0;
  #listener: (event: { preventDefault(): void }) => void = () => undefined;
  webContents = { send: () => void (this.sent += 1), isCrashed: () => this.crashed };
  constructor(private crashed = false) {}
  on(_event: 'close', listener: (event: { preventDefault(): void }) => void): void {
    this.#listener = listener;
  }
  close(): void {
    let prevented = false;
    this.#listener({ preventDefault: () => void (prevented = true) });
    this.closed = !prevented;
  }
  isDestroyed = (): boolean => this.closed;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('asks the page first, once, and closes when it is done', () => {
  const work = lastWork({ isOpen: () => true, patienceMs: 10 });
  const window = new TestWindow();
  work.watch(window);
  window.close();
  window.close();
  expect([window.closed, window.sent]).toEqual([false, 1]);
  work.begun();
  vi.advanceTimersByTime(1000);
  expect(window.closed).toBe(false);
  work.done();
  expect(window.closed).toBe(true);
});

it('does not wait for a page that does not begin, that is gone, or that has nothing open', () => {
  const silent = new TestWindow();
  const work = lastWork({ isOpen: () => true, patienceMs: 10 });
  work.watch(silent);
  silent.close();
  vi.advanceTimersByTime(10);
  expect(silent.closed).toBe(true);

  const crashed = new TestWindow(true);
  work.watch(crashed);
  crashed.close();
  expect(crashed.closed).toBe(true);

  const locked = new TestWindow();
  lastWork({ isOpen: () => false }).watch(locked);
  locked.close();
  expect([locked.closed, locked.sent]).toEqual([true, 0]);
});
