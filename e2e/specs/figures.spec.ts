import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { expect, test } from '../harness/test';
import { FiguresPage } from '../pages/figures';
import { RosterPage } from '../pages/roster';
import { SetupPage } from '../pages/setup';
import { madeRoster } from '../samples/roster';

/** `2026年10月底` and `2026-10-31` for the month before the one of `now`. */
function lastMonthEnd(now: Date): { label: string; date: string } {
  const end = new Date(now.getFullYear(), now.getMonth(), 0);
  const [year, month, day] = [end.getFullYear(), end.getMonth() + 1, end.getDate()];
  return { label: `${year}年${month}月底`, date: `${year}-${String(month).padStart(2, '0')}-${day}` };
}

test('figures of today and of a past month-end: table, lists behind the numbers, workbook', async ({
  newPc,
}) => {
  const pc = await newPc();
  await new SetupPage(pc.page).withoutCounty();
  await new RosterPage(pc.page).import(madeRoster(60));
  const figures = new FiguresPage(pc.page);
  await figures.open();
  await figures.choose('行', '性别');
  await figures.choose('列', '人员类别');

  const women = figures.number('女', '合计');
  const count = Number(await women.textContent());
  expect(count).toBeGreaterThan(0);
  await women.click();
  const drawer = pc.page.getByRole('dialog', { name: /^女/u });
  await expect(drawer.getByText(`${count} 人`)).toBeVisible();
  await drawer.getByRole('button', { name: '关闭名单' }).click();

  const { label, date } = lastMonthEnd(new Date());
  await figures.choose('与哪天对比', label);
  // All of them joined long ago, so they counted then too, though they were typed in today.
  await expect(figures.change('女', '合计')).toHaveText('0');
  await expect(pc.page.getByText(`每格：`)).toContainText(date);

  await test.step('the workbook holds both dates and the difference', async () => {
    const file = await pc.saving(() => pc.page.getByRole('button', { name: '导出' }).click());
    const book = read(readFileSync(file));
    expect(book.SheetNames).toEqual(['党员结构统计', date, '增减']);
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets['党员结构统计'] ?? {}, { header: 1 });
    expect(rows.find(([part]) => part === '女')?.[1]).toBe(count);
    const change = utils.sheet_to_json<unknown[]>(book.Sheets['增减'] ?? {}, { header: 1 });
    expect(change.find(([part]) => part === '合计')?.[1]).toBe(0);
  });
});
