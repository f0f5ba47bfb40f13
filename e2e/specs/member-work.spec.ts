import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { expect, test } from '../harness/test';
import { DuesPage } from '../pages/dues';
import { RosterPage } from '../pages/roster';
import { SetupPage } from '../pages/setup';
import { madeRoster } from '../samples/roster';

const table = (path: string): string[][] => {
  const book = read(readFileSync(path));
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (!sheet) throw new Error('no sheet');
  return utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false });
};

test('党费 of a month: fixed, ticked with the keyboard, taken back, listed with its total', async ({
  newPc,
}) => {
  const pc = await newPc();
  const { page } = pc;
  await new SetupPage(page).withoutCounty();
  await new RosterPage(page).import(madeRoster(40));
  const dues = new DuesPage(page);
  await dues.open();

  await dues.fix([{ pay: '3000' }, { pay: '3001', from: '2026-03' }, { pay: '12000' }]);
  await expect(dues.summary).toContainText('本月应交 3 人，285.01 元');
  await expect(page.getByText(/1 人以前月份欠交，其中 1 人已连续 6 个月未交/u)).toBeVisible();

  await dues.show('未交');
  await expect(dues.rows).toHaveCount(3);
  await dues.show('全部');
  await dues.rows.first().focus();
  await page.keyboard.press('Enter');
  await expect(dues.summary).toContainText('已交 1 人，15.00 元');
  await page.keyboard.press('Enter');
  await expect(dues.summary).toContainText('已交 2 人，45.01 元');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press(' ');
  await expect(dues.summary).toContainText('已交 1 人，15.00 元');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(dues.summary).toContainText('已交 2 人，45.01 元');

  await page.getByRole('button', { name: '未交的 1 人全部登记' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await expect(dues.summary).toContainText('已交 3 人，285.01 元');

  const path = await pc.saving(async () => {
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await page.getByText('本月收缴表').click();
  });
  const lines = table(path);
  expect(lines[0]?.[0]).toMatch(/^北关社区\d{4}年\d{1,2}月党费收缴表$/u);
  expect(lines.at(-1)?.slice(1, 6)).toEqual(['合计', undefined, undefined, '285.01', '285.01']);
});
