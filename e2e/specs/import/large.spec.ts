import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../../harness/test';
import { ImportPage } from '../../pages/import';
import { RosterPage } from '../../pages/roster';
import { SetupPage } from '../../pages/setup';
import { people, rosterOf, type SamplePerson } from '../../samples/people';

const count = 20_000;

interface Pauses {
  /** Longest time between two frames. */
  frame: number;
  /** Longest task of the window's thread, by the clock: on a busy machine most of it is waiting for a processor. */
  task: number;
}

/** Longest pauses in ms since the last call; starts to watch at the first. */
function pauses(page: Page): Promise<Pauses> {
  return page.evaluate(() => {
    const watched = window as typeof window & { pauses?: Pauses };
    const found = watched.pauses ?? { frame: 0, task: 0 };
    const state: Pauses = { frame: 0, task: 0 };
    watched.pauses = state;
    new PerformanceObserver((list, observer) => {
      if (watched.pauses !== state) observer.disconnect();
      else for (const { duration } of list.getEntries()) state.task = Math.max(state.task, duration);
    }).observe({ entryTypes: ['longtask'] });
    let last = performance.now();
    const tick = (now: number): void => {
      if (watched.pauses !== state) return;
      state.frame = Math.max(state.frame, now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return found;
  });
}

// The numbers are told in the report; a shared machine makes no promise about them.
test('20,000 rows are read, checked and written while the window draws', async ({ pc: { page } }, info) => {
  test.setTimeout(600_000);
  await new SetupPage(page).withoutCounty();
  const work = new ImportPage(page);
  await work.open();
  const tell = async (phase: string): Promise<void> => {
    const { frame, task } = await pauses(page);
    expect(frame).toBeGreaterThan(0);
    const description = `${frame.toFixed(0)} ms between frames, ${task.toFixed(0)} ms in one task`;
    info.annotations.push({ type: `longest pause, ${phase}`, description });
  };
  // From the disk, as a person's file comes: bytes handed over by the test would busy the window themselves.
  const onDisk = (persons: SamplePerson[]): string => {
    const path = info.outputPath(`花名册-${persons[0]?.branch}.xlsx`);
    writeFileSync(path, rosterOf(persons).bytes);
    return path;
  };
  await pauses(page);
  await page.locator('input[type=file]').setInputFiles(onDisk(people(count)));
  await expect(page.getByText(`下面有 ${count} 行`, { exact: false })).toBeVisible({ timeout: 120_000 });
  await tell('reading');
  await work.check.click();
  await expect(work.run).toBeVisible({ timeout: 120_000 });
  await tell('planning');
  await work.finish(count);
  await tell('writing');
  await work.again();
  const moved = people(count).map((each) => ({ ...each, branch: '新支部' }));
  await page.locator('input[type=file]').setInputFiles(onDisk(moved));
  await work.check.click({ timeout: 120_000 });
  await expect(work.run).toBeVisible({ timeout: 120_000 });
  await work.expectCount('有变化', count);
  await tell('planning against 20,000 members');
  await work.finish(count);
  await tell('writing changes');
  await page.getByRole('button', { name: '返回党员名单' }).click();
  await new RosterPage(page).expectTotal(count);
});
