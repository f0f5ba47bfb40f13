import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../../harness/test';
import { ImportPage } from '../../pages/import';
import { RosterPage } from '../../pages/roster';
import { SetupPage } from '../../pages/setup';
import { people, rosterOf, type SamplePerson } from '../../samples/people';

const count = 20_000;

interface Watched {
  /** Frames drawn, and different values of the progress bar in them: a window that stands still draws neither. */
  frames: number;
  steps: number;
  /** Longest time between two frames. */
  frame: number;
  /** Longest task of the window's thread, by the clock: on a busy machine most of it is waiting for a processor. */
  task: number;
}

/** What was drawn, and the longest pauses in ms, since the last call; starts to watch at the first. */
function watched(page: Page): Promise<Watched> {
  return page.evaluate(() => {
    const here = window as typeof window & { watched?: Watched };
    const found = here.watched ?? { frames: 0, steps: 0, frame: 0, task: 0 };
    const state: Watched = { frames: 0, steps: 0, frame: 0, task: 0 };
    const values = new Set<string>();
    here.watched = state;
    new PerformanceObserver((list, observer) => {
      if (here.watched !== state) observer.disconnect();
      else for (const { duration } of list.getEntries()) state.task = Math.max(state.task, duration);
    }).observe({ entryTypes: ['longtask'] });
    let last = performance.now();
    const tick = (now: number): void => {
      if (here.watched !== state) return;
      state.frame = Math.max(state.frame, now - last);
      last = now;
      state.frames += 1;
      const value = document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow');
      if (value) values.add(value);
      state.steps = values.size;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return found;
  });
}

// How long a pause is, is told in the report; a shared machine makes no promise about it. That there is no standstill is
// proved by what was drawn: most of the work's steps, which a busy window would show as one.
test('20,000 rows are read, checked and written while the window draws', async ({ pc: { page } }, info) => {
  test.setTimeout(600_000);
  await new SetupPage(page).withoutCounty();
  const work = new ImportPage(page);
  await work.open();
  const tell = async (phase: string, leastSteps: number): Promise<void> => {
    const { frames, steps, frame, task } = await watched(page);
    expect(frames).toBeGreaterThan(10);
    expect(steps).toBeGreaterThanOrEqual(leastSteps);
    const description = `${frames} frames, ${steps} steps, ${frame.toFixed(0)} ms between frames, ${task.toFixed(0)} ms in one task`;
    info.annotations.push({ type: `longest pause, ${phase}`, description });
  };
  // From the disk, as a person's file comes: bytes handed over by the test would busy the window themselves.
  const onDisk = (persons: SamplePerson[]): string => {
    const path = info.outputPath(`花名册-${persons[0]?.branch}.xlsx`);
    writeFileSync(path, rosterOf(persons).bytes);
    return path;
  };
  await watched(page);
  await page.locator('input[type=file]').setInputFiles(onDisk(people(count)));
  await expect(page.getByText(`下面有 ${count} 行`, { exact: false })).toBeVisible({ timeout: 120_000 });
  await tell('reading', 0);
  await work.check.click();
  await expect(work.run).toBeVisible({ timeout: 120_000 });
  await tell('planning', 5);
  await work.finish(count);
  await tell('writing', 20);
  await work.again();
  const moved = people(count).map((each) => ({ ...each, branch: '新支部' }));
  await page.locator('input[type=file]').setInputFiles(onDisk(moved));
  await work.check.click({ timeout: 120_000 });
  await expect(work.run).toBeVisible({ timeout: 120_000 });
  await work.expectCount('有变化', count);
  await tell('planning against 20,000 members', 5);
  await work.finish(count);
  await tell('writing changes', 20);
  await page.getByRole('button', { name: '返回党员名单' }).click();
  await new RosterPage(page).expectTotal(count);
});
