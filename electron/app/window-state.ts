import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** In device-independent pixels. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface WindowState {
  bounds: Rectangle;
  maximized: boolean;
}

const pixel = z.int().min(-100_000).max(100_000);
const schema = z.object({
  bounds: z.object({ x: pixel, y: pixel, width: pixel, height: pixel }),
  maximized: z.boolean(),
});

export const smallest = { width: 1024, height: 640 };
const wanted = { width: 1366, height: 768 };

/** The kept state, or undefined where there is none or it cannot be read. */
export function readWindowState(path: string): WindowState | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Written at once, because the app may end right after its window closes. */
export function writeWindowState(path: string, state: WindowState): void {
  writeFileSync(`${path}.tmp`, JSON.stringify(state), { mode: 0o600 });
  renameSync(`${path}.tmp`, path);
}

const overlap = (a: Rectangle, b: Rectangle): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * Where the window opens: as it was left, moved and cut so that all of it lies on a screen that exists now (a second
 * screen may have been unplugged); without a kept state in the middle of the first one. `screens` are work areas.
 */
export function placeWindow(kept: WindowState | undefined, screens: readonly Rectangle[]): WindowState {
  const first = screens[0] ?? { x: 0, y: 0, ...wanted };
  const size = kept?.bounds ?? wanted;
  const screen = kept
    ? screens.reduce(
        (best, one) => (overlap(one, kept.bounds) > overlap(best, kept.bounds) ? one : best),
        first,
      )
    : first;
  const width = clamp(size.width, Math.min(smallest.width, screen.width), screen.width);
  const height = clamp(size.height, Math.min(smallest.height, screen.height), screen.height);
  const middle = {
    x: screen.x + Math.floor((screen.width - width) / 2),
    y: screen.y + Math.floor((screen.height - height) / 2),
  };
  const { x, y } = kept && overlap(screen, kept.bounds) > 0 ? kept.bounds : middle;
  return {
    bounds: {
      x: clamp(x, screen.x, screen.x + screen.width - width),
      y: clamp(y, screen.y, screen.y + screen.height - height),
      width,
      height,
    },
    maximized: kept?.maximized ?? false,
  };
}
