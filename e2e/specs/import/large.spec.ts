import type { Page } from '@playwright/test';
import { expect, test } from '../../harness/test';
import { ImportPage } from '../../pages/import';
import { RosterPage } from '../../pages/roster';
import { SetupPage } from '../../pages/setup';
import { people, rosterOf } from '../../samples/people';

const count = 20_000;

/** Longest time in ms between two frames since the last call; starts the ticker at the first. */
function longestGap(page: Page): Promise<number> {
  return page.evaluate(() => {
    const ticker = window as typeof window & { longest?: { gap: number; frames: number } };
    const found = ticker.longest;
    const state = { gap: 0, frames: 0 };
    ticker.longest = state;
    let last = performance.now();
    const tick = (now: number): void => {
      if (ticker.longest !== state) return;
      state.gap = Math.max(state.gap, now - last);
      state.frames += 1;
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return found ? found.gap : 0;
  });
}

// The numbers are told in the report; a shared machine makes no promise about them.
test('20,000 rows are read, checked and written while the window draws', async ({ pc: { page } }, info) => {
  test.setTimeout(600_000);
  await new SetupPage(page).withoutCounty();
  const work = new ImportPage(page);
  await work.open();
  const tell = async (phase: string): Promise<void> => {
    const gap = await longestGap(page);
    expect(gap).toBeGreaterThan(0);
    info.annotations.push({ type: `longest pause, ${phase}`, description: `${gap.toFixed(0)} ms` });
  };
  const file = rosterOf(people(count));
  await longestGap(page);
  await work.choose(file);
  await expect(page.getByText(`下面有 ${count} 行`, { exact: false })).toBeVisible({ timeout: 120_000 });
  await tell('reading');
  await work.check.click();
  await expect(work.run).toBeVisible({ timeout: 120_000 });
  await tell('planning');
  await work.finish(count);
  await tell('writing');
  await work.again();
  const moved = people(count).map((each) => ({ ...each, branch: '新支部' }));
  await work.preview(rosterOf(moved));
  await work.expectCount('有变化', count);
  await tell('planning against 20,000 members');
  await page.getByRole('button', { name: '返回党员名单' }).click();
  await new RosterPage(page).expectTotal(count);
});
