import { copyFileSync, readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { expect, test } from '../harness/test';
import { MemberListPage } from '../pages/memberList';
import { RosterPage } from '../pages/roster';
import { SetupPage } from '../pages/setup';
import { madeRoster } from '../samples/roster';

const roster = madeRoster(60);

test('conditions with counts become a view that outlives a restart', async ({ newPc }) => {
  const pc = await newPc();
  await new SetupPage(pc.page).withoutCounty();
  await new RosterPage(pc.page).import(roster);
  let list = new MemberListPage(pc.page);

  const counted = await list.filterBy('性别', '女');
  expect(counted).toBeGreaterThan(0);
  await list.expectFound(counted);
  await list.sortBy('年龄');
  await list.saveView('女党员');
  const shown = await list.firstName();
  await list.openView('全部党员');
  await expect(list.found).toHaveText(/^共 \d+ 人$/u);

  await pc.launch();
  await new SetupPage(pc.page).unlock();
  list = new MemberListPage(pc.page);
  await list.open();
  await list.openView('女党员');
  await list.expectFound(counted);
  await expect(list.rows.first()).toContainText(shown);

  await test.step('the keyboard alone: arrow keys and Enter', async () => {
    await list.search.press('ArrowDown');
    await pc.page.keyboard.press('ArrowDown');
    await pc.page.keyboard.press('Enter');
    await expect(pc.page.getByRole('dialog')).toBeVisible();
  });
});

test('many move to another branch and back', async ({ newPc }) => {
  const { page } = await newPc();
  await new SetupPage(page).withoutCounty();
  await new RosterPage(page).import(roster);
  const list = new MemberListPage(page);
  const before = (await list.rows.nth(3).textContent()) ?? '';

  await list.box(0).click();
  await list.box(4).click({ modifiers: ['Shift'] });
  await expect(page.getByText('已勾选 5 人')).toBeVisible();
  await page.getByRole('button', { name: '批量修改' }).click();
  const dialog = page.getByRole('dialog', { name: '批量修改：5 人' });
  await dialog.getByLabel('改成').fill('新建党支部');
  await expect(dialog.getByText('将修改 5 人')).toBeVisible();
  await dialog.getByRole('button', { name: '修改 5 人' }).click();
  await expect(page.getByText('已修改 5 人')).toBeVisible();
  for (const at of [0, 4]) await expect(list.rows.nth(at)).toContainText('新建党支部');
  await expect(list.rows.nth(5)).not.toContainText('新建党支部');

  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('已撤销')).toBeVisible();
  await expect(list.rows.filter({ hasText: '新建党支部' })).toHaveCount(0);
  await expect(list.rows.nth(3)).toHaveText(before);
});

test('a ledger leaves the house masked, whole only with a purpose', async ({ newPc }) => {
  const pc = await newPc();
  const { page } = pc;
  await new SetupPage(page).withoutCounty();
  await new RosterPage(page).import(roster);
  const dialog = page.getByRole('dialog', { name: /^导出/u });
  const saved = async (): Promise<string[][]> => {
    const path = await pc.saving(() => dialog.getByRole('button', { name: '导出' }).click());
    const out = process.env['LEDGER_COPY'];
    if (out) copyFileSync(path, out);
    const book = read(readFileSync(path));
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    if (!sheet) throw new Error('no sheet');
    return utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false });
  };

  await page.getByRole('button', { name: '导出', exact: true }).click();
  const masked = await saved();
  expect(masked[0]?.[0]).toBe('北关社区党员花名册');
  const idColumn = masked[2]?.indexOf('公民身份号码') ?? -1;
  expect(masked).toHaveLength(3 + roster.rows - roster.failed);
  for (const line of masked.slice(3)) expect(line[idColumn]).toMatch(/^\d{10}\*{4}\d{3}[\dX]$/u);
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: '导出', exact: true }).click();
  await dialog.getByLabel('台账', { exact: true }).click();
  await page.getByTitle('预备党员台账').click();
  await dialog.getByRole('switch', { name: '隐去个人信息' }).click();
  await dialog.getByRole('button', { name: '导出' }).click();
  await expect(dialog.getByText('带出个人信息要写明用途。')).toBeVisible();
  await dialog.getByLabel('用途').click();
  await page.getByTitle('上报街道、县里').click();
  const whole = await saved();
  expect(whole[0]?.[0]).toBe('北关社区预备党员台账');
  expect(whole.length).toBeGreaterThan(3);
  const at = whole[2]?.indexOf('公民身份号码') ?? -1;
  for (const line of whole.slice(3)) expect(line[at]).toMatch(/^\d{17}[\dX]$/u);
});
