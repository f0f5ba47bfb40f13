import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeWindow, readWindowState, writeWindowState } from './window-state';
import type { Rectangle } from './window-state';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
let path: string;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mqb-window-'));
  path = join(folder, 'window.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('window state', () => {
  it('comes back as it was written', () => {
    const state = { bounds: { x: 5, y: 6, width: 1200, height: 700 }, maximized: true };
    writeWindowState(path, state);
    expect(readWindowState(path)).toEqual(state);
    expect(placeWindow(state, [screen])).toEqual(state);
  });

  it.each([
    '',
    '{',
    '{"bounds":{"x":"0"}}',
    '{"bounds":{"x":1e99,"y":0,"width":1,"height":1},"maximized":false}',
  ])('counts as none when the file says %s', (text) => {
    writeFileSync(path, text);
    expect(readWindowState(path)).toBeUndefined();
  });

  it('opens in the middle, at the size of an office screen', () => {
    expect(placeWindow(undefined, [screen]).bounds).toEqual({ x: 277, y: 136, width: 1366, height: 768 });
    expect(placeWindow(undefined, [{ x: 0, y: 0, width: 1366, height: 728 }]).bounds.height).toBe(728);
  });

  it('comes back from a screen that is gone', () => {
    const kept = { bounds: { x: 4000, y: 200, width: 1200, height: 700 }, maximized: false };
    expect(placeWindow(kept, [screen]).bounds).toEqual({ x: 360, y: 170, width: 1200, height: 700 });
    const second = { x: 1920, y: 0, width: 2560, height: 1400 };
    expect(placeWindow(kept, [screen, second]).bounds).toEqual({ ...kept.bounds, x: 1920 + 2560 - 1200 });
  });

  it('always lies wholly on one screen', () => {
    const pixel = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 0, max: 5000 });
    const rectangle = fc.record({ x: pixel, y: pixel, width: size, height: size });
    const area = fc.record({
      x: pixel,
      y: pixel,
      width: fc.integer({ min: 300, max: 4000 }),
      height: fc.integer({ min: 300, max: 3000 }),
    });
    const inside = (a: Rectangle, b: Rectangle): boolean =>
      a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
    fc.assert(
      fc.property(rectangle, fc.array(area, { minLength: 1, maxLength: 3 }), (bounds, screens) => {
        const placed = placeWindow({ bounds, maximized: false }, screens).bounds;
        expect(screens.some((one) => inside(placed, one))).toBe(true);
      }),
    );
  });
});
