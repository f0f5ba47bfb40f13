import { readFileSync } from 'node:fs';
import { read, utils, write } from '@e965/xlsx';
import { expect, test } from '../../harness/test';
import { ImportPage } from '../../pages/import';
import { RosterPage } from '../../pages/roster';
import { SetupPage } from '../../pages/setup';
import { book, people, person, rosterOf, type Row } from '../../samples/people';

const header = ['姓名', '公民身份号码', '出生日期', '人员类别', '所在党支部', '手机号码'];

test.beforeEach(async ({ pc }) => {
  await new SetupPage(pc.page).withoutCounty();
  await new ImportPage(pc.page).open();
});

test('doubtful rows: 是同一人, 新增, 跳过; nothing chosen is not imported', async ({ pc: { page } }) => {
  const work = new ImportPage(page);
  await work.import(rosterOf(people(4)), 4);
  await work.again();
  const bare = people(4).map(({ name, birthDate }): Row => [name, '', birthDate, '正式党员', '新支部', '']);
  await work.preview(book('无号码.xlsx', { 名单: [header, ...bare] }));
  await work.expectCount('疑似同一人', 4);
  await expect(work.run).toBeDisabled();
  const choice = (at: number): ReturnType<typeof page.getByRole> =>
    page.getByRole('radiogroup', { name: `第 ${at + 2} 行 ${person(at).name}` });
  await choice(0).getByText('是同一人').click();
  await choice(1).getByText('新增').click();
  await choice(2).getByText('跳过').click();
  await expect(page.getByText('还有 1 行没有选，没有选的不导入。')).toBeVisible();
  await work.finish(2);
  await page.getByRole('button', { name: '返回党员名单' }).click();
  const members = new RosterPage(page);
  await members.expectTotal(5);
  await members.openBySearch(person(0).mobile);
  await expect(members.drawer.getByText('新支部', { exact: true })).toBeVisible();
});

test('changes are taken by column, row and field', async ({ pc: { page } }) => {
  const work = new ImportPage(page);
  await work.import(rosterOf(people(3)), 3);
  await work.again();
  const changed = people(3).map((each, at) => ({ ...each, branch: '新支部', mobile: `1990000000${at}` }));
  await work.preview(rosterOf(changed));
  await work.expectCount('有变化', 3);
  await page
    .getByRole('group', { name: '按栏目' })
    .getByRole('checkbox', { name: '所在党支部（3）' })
    .uncheck();
  await page.getByRole('checkbox', { name: '采用第 4 行的改动' }).click();
  await page.getByRole('checkbox', { name: '采用第 4 行的手机号码' }).uncheck();
  await page.getByRole('checkbox', { name: '采用第 5 行的手机号码' }).uncheck();
  await work.finish(2);
  await page.getByRole('button', { name: '返回党员名单' }).click();
  const members = new RosterPage(page);
  await members.openBySearch('19900000000');
  await expect(members.drawer.getByText(person(0).branch, { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(members.drawer).toBeHidden();
  await members.openBySearch(person(1).idNumber.slice(-6));
  await expect(members.drawer.getByText('新支部', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(members.drawer).toBeHidden();
  await members.openBySearch(person(2).mobile);
  await expect(members.drawer.getByText(person(2).branch, { exact: true })).toBeVisible();
});

test('an import is taken back, at once or later from the list of imports', async ({ pc: { page } }) => {
  const work = new ImportPage(page);
  const members = new RosterPage(page);
  const undo = async (): Promise<void> => {
    const ask = page.getByRole('dialog', { name: '撤销这次导入？' });
    await ask.getByRole('button', { name: '撤销这次导入' }).click();
    await expect(page.getByText('已撤销这次导入，名册和导入前一样。').last()).toBeVisible();
  };
  await work.import(rosterOf(people(5)), 5);
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await undo();
  await expect(page.getByRole('row').filter({ hasText: '新增 5，改动 0' })).toContainText('已撤销');

  await work.import(rosterOf(people(7)), 7);
  await page.getByRole('button', { name: '返回党员名单' }).click();
  await members.expectTotal(7);
  await work.open();
  const past = page.getByRole('row').filter({ hasText: '新增 7，改动 0' });
  await past.getByRole('button', { name: /^撤销/u }).click();
  await undo();
  await expect(past).toContainText('已撤销');
  await expect(past.getByRole('button')).toHaveCount(0);
  await page.getByRole('button', { name: '返回党员名单' }).click();
  await expect(page.getByText('还没有党员')).toBeVisible();
});

test('cancelling while it is written leaves nothing', async ({ pc: { page } }) => {
  test.setTimeout(240_000);
  const work = new ImportPage(page);
  await work.preview(rosterOf(people(6000)));
  await work.run.click();
  const progress = page.getByRole('dialog', { name: '正在导入…' });
  // Some are written by now.
  await expect(progress.getByText(/^[1-9]\d* \/ 6000$/u)).toBeVisible();
  await progress.getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('已取消导入，没有留下任何改动。')).toBeVisible({ timeout: 120_000 });
  await page.getByRole('button', { name: '返回党员名单' }).click();
  await expect(page.getByText('还没有党员')).toBeVisible();
});

test('failed rows are downloaded, mended and imported again', async ({ pc }) => {
  const { page } = pc;
  const work = new ImportPage(page);
  const rows = people(6).map((each): Row => [each.name, each.idNumber, '', '正式党员', each.branch, '']);
  const [first = [], second = []] = rows;
  const [name, idNumber] = [String(second[0]), String(first[1])];
  first[1] = `${idNumber.slice(0, 17)}${idNumber.endsWith('1') ? '2' : '1'}`;
  second[0] = '';
  await work.import(book('名单.xlsx', { 名单: [header, ...rows] }), 4);
  await expect(page.getByText('有 2 行没有导入', { exact: false })).toBeVisible();
  const path = await pc.saving(() => page.getByRole('button', { name: '下载未导入的行' }).click());
  const failed = read(readFileSync(path));
  const sheet = failed.Sheets['未导入的行'] ?? {};
  const lines = utils.sheet_to_json<Row>(sheet, { header: 1 });
  expect(lines[1]).toEqual([...header, '原行号', '未导入原因', '怎么改']);
  expect(lines.slice(2).map((line) => line[6])).toEqual([2, 3]);
  utils.sheet_add_aoa(sheet, [[lines[2]?.[0], idNumber]], { origin: 'A3' });
  utils.sheet_add_aoa(sheet, [[name]], { origin: 'A4' });
  await work.again();
  await work.import({ name: '改好.xlsx', bytes: write(failed, { type: 'buffer' }) as Buffer }, 2);
  await page.getByRole('button', { name: '返回党员名单' }).click();
  await new RosterPage(page).expectTotal(6);
});
