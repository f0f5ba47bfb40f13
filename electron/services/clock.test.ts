import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkClock, trustClock } from './clock';

const today = Date.UTC(2026, 10, 21);
const day = 86_400_000;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mqb-clock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const kept = () => readFile(join(folder, 'clock.json'), 'utf8');

describe('the clock at the start', () => {
  it('is right at a first start, later, and an hour earlier', async () => {
    expect(await checkClock(folder, today)).toEqual({ now: today, wrong: false });
    expect(await checkClock(folder, today + day)).toMatchObject({ wrong: false, last: today });
    expect(await checkClock(folder, today + day - 3_600_000)).toMatchObject({ wrong: false });
  });

  it('is wrong in 1970, also at a first start, and is not remembered', async () => {
    expect(await checkClock(folder, 5000)).toEqual({ now: 5000, wrong: true });
    await expect(kept()).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is wrong more than a day before the last start, until the person says otherwise', async () => {
    await checkClock(folder, today);
    expect(await checkClock(folder, today - 2 * day)).toEqual({
      now: today - 2 * day,
      last: today,
      wrong: true,
    });
    expect(await kept()).toContain(String(today));
    await trustClock(folder, today - 2 * day);
    expect(await checkClock(folder, today - 2 * day + 1)).toMatchObject({ wrong: false });
  });

  it('does not stumble over a damaged file', async () => {
    await writeFile(join(folder, 'clock.json'), '{"last":"soon');
    expect(await checkClock(folder, today)).toEqual({ now: today, wrong: false });
  });
});
