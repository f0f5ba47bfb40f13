import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '../harness/test';
import { DuesPage, sayPurpose } from '../pages/dues';
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
    await page.getByText('本月收缴表', { exact: true }).click();
    await sayPurpose(page, '上报街道、县里');
  });
  const lines = table(path);
  expect(lines[0]?.[0]).toMatch(/^北关社区\d{4}年\d{1,2}月党费收缴表$/u);
  expect(lines.at(-1)?.slice(1, 6)).toEqual(['合计', undefined, undefined, '285.01', '285.01']);
});

test('积分: one rule for several, taken back, in the ledger of the year, by the office’s own rule', async ({
  newPc,
}) => {
  const pc = await newPc();
  const { page } = pc;
  await new SetupPage(page).withoutCounty();
  await new RosterPage(page).import(madeRoster(20));
  await page.getByRole('tab', { name: '积分' }).click();
  const rows = page.getByRole('region', { name: '积分名单' }).locator('[data-row-key]');
  const dialog = page.getByRole('dialog');

  await page.getByRole('button', { name: '积分规则' }).click();
  await dialog.getByLabel('新规则名称').fill('楼道清扫');
  await dialog.getByRole('button', { name: '新增规则' }).click();
  await expect(dialog.getByRole('cell', { name: '楼道清扫', exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  await expect(dialog).toBeHidden();

  await rows.nth(0).getByRole('checkbox').click();
  await rows
    .nth(2)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await page.getByRole('button', { name: '记积分（3 人）' }).click();
  await dialog.getByLabel('规则').fill('楼道');
  await page.getByTitle('楼道清扫（+5）').click();
  await dialog.getByLabel('说明').fill('三号楼');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已给 3 人各记 5 分')).toBeVisible();
  await expect(rows.filter({ hasText: '楼道清扫' })).toHaveCount(3);

  await rows.nth(1).click();
  await dialog.getByRole('button', { name: '取消这一笔' }).click();
  await expect(rows.filter({ hasText: '楼道清扫' })).toHaveCount(2);
  await page.keyboard.press('Escape');

  const path = await pc.saving(async () => {
    await page.getByRole('button', { name: '导出积分台账' }).click();
    await sayPurpose(page, '社区内部工作');
  });
  const lines = table(path);
  expect(lines[0]?.[0]).toMatch(/^北关社区\d{4}年党员积分台账$/u);
  expect(lines.slice(3).map((line) => line.slice(4, 7))).toEqual([
    ['楼道清扫', '5', '三号楼'],
    ['楼道清扫', '5', '三号楼'],
  ]);
});

test('双报到: registered, half-year ticked, letters to the employers, taken back from 经过', async ({
  newPc,
}) => {
  const pc = await newPc();
  const { page } = pc;
  await new SetupPage(page).withoutCounty();
  await new RosterPage(page).import(madeRoster(20));
  await page.getByRole('tab', { name: '双报到' }).click();
  const form = page.getByRole('dialog', { name: /^在职党员报到：/u });
  const rows = page.getByRole('region', { name: '在职党员报到名单' }).locator('[data-row-key]');
  const employers = ['市中医院', '市供水公司'];
  for (const [at, employer] of employers.entries()) {
    await page.getByRole('button', { name: '登记报到' }).click();
    await page.getByRole('option').nth(at).waitFor({ state: 'attached' });
    await page.locator('.ant-select-item-option').nth(at).click();
    await form.getByLabel('工作单位').fill(employer);
    await form.getByLabel('对单位的评价反馈').fill('积极参加志愿服务。');
    await form.getByRole('button', { name: '保存' }).click();
    await expect(rows).toHaveCount(at + 1);
    await expect(form).toBeHidden();
  }
  await rows
    .first()
    .getByRole('checkbox', { name: /双报告$/u })
    .click();
  await expect(page.getByText(/已报告 1 人/u)).toBeVisible();
  for (const at of [0, 1]) await rows.nth(at).getByRole('checkbox', { name: /^勾选/u }).click();
  const path = await pc.saving(() => page.getByRole('button', { name: '反馈函（2 份）' }).click());
  const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());
  for (const employer of employers) expect(xml).toContain(`${employer}党组织：`);
  expect(xml.match(/特此反馈/gu)).toHaveLength(2);

  await page.getByRole('button', { name: '撤销' }).last().click();
  await expect(rows).toHaveCount(1);
});

test('民主评议: graded with one key each; more than a third 优秀 is said', async ({ newPc }) => {
  const { page } = await newPc();
  await new SetupPage(page).withoutCounty();
  await new RosterPage(page).import(madeRoster(12));
  await page.getByRole('tab', { name: '民主评议' }).click();
  const summary = page.getByRole('status', { name: '民主评议' });
  const rows = page.getByRole('region', { name: '民主评议名单' }).locator('[data-row-key]');
  await expect(rows.first()).toBeVisible();
  const people = await rows.count();
  const full = Number(/正式党员 (\d+) 人/u.exec(await summary.innerText())?.[1]);
  expect(full).toBeGreaterThan(3);
  expect(full).toBeLessThan(people);

  // Down the list with one key; probationary members are passed over without a grade.
  await rows.first().focus();
  for (let graded = 1; graded <= 5; graded++) {
    await page.keyboard.press('1');
    await expect(summary).toContainText(`优秀 ${graded} 人`);
  }
  await expect(page.getByText(/超过正式党员的三分之一/u)).toBeVisible();
  await rows.first().focus();
  await page.keyboard.press('2');
  await page.keyboard.press('2');
  await expect(summary).toContainText('合格 2 人');
  await expect(page.getByText(/超过正式党员的三分之一/u)).toBeHidden();
});
