import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { locker } from './lock';

let open: boolean;
let said: string[];
const shown = {
  isDestroyed: () => false,
  webContents: {
    send: (channel: string, reason: string) => void said.push(`${channel} ${reason}`),
    reload: () => void said.push('reload'),
  },
};
const { lock, later, locked } = locker({
  window: () => shown,
  isOpen: () => open,
  shut: () => {
    open = false;
    said.push('shut');
  },
});

beforeEach(() => {
  vi.useFakeTimers();
  open = true;
  said = [];
});
afterEach(() => vi.useRealTimers());

describe('locking from the machine', () => {
  it('asks the page and leaves it alone when it has locked', () => {
    lock('suspend');
    open = false;
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual(['app:lock suspend']);
  });

  it('drops the key and the page when the page does not answer', () => {
    lock('menu');
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual(['app:lock menu', 'shut', 'reload']);
  });

  it('waits for a page that asks the clerk first, but not before the machine sleeps', () => {
    lock('menu');
    later();
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual(['app:lock menu']);
    lock('suspend');
    lock('menu');
    later();
    vi.advanceTimersByTime(60_000);
    expect(said.slice(1)).toEqual(['app:lock suspend', 'app:lock menu', 'shut', 'reload']);
  });

  it('leaves those alone who unlocked again at once', () => {
    lock('suspend');
    open = false;
    locked();
    open = true;
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual(['app:lock suspend']);
  });

  it('has nothing to do while nothing is open', () => {
    open = false;
    lock('menu');
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual([]);
  });
});
