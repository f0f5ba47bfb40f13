import { unseenBook, unseenCsv } from '../../../shared/testing/unseen/files';
import { collectionForm, floatingLedger } from '../../../shared/testing/unseen/rosters';
import { expect, test } from '../../harness/test';
import { ImportPage } from '../../pages/import';
import { MemberListPage } from '../../pages/memberList';
import { RosterPage } from '../../pages/roster';
import { SetupPage } from '../../pages/setup';
import { book, gb18030, people, rosterOf, type Row } from '../../samples/people';

test.beforeEach(async ({ pc }) => {
  await new SetupPage(pc.page).withoutCounty();
  await new ImportPage(pc.page).open();
});

test('a table copied in a spreadsheet is pasted with Ctrl+V and imported', async ({ pc: { page } }) => {
  const work = new ImportPage(page);
  const rows: Row[] = people(12).map(({ name, idNumber, branch }) => [name, idNumber, '正式', branch]);
  await work.copyTable([['北关社区党员'], ['姓 名', '身份证号', '党员类型', '支部'], ...rows]);
  await page.getByRole('textbox', { name: '粘贴区' }).press('Control+V');
  await expect(page.getByText('工作表“Sheet1”，表头在第 2 行，下面有 12 行。')).toBeVisible();
  await work.check.click();
  await work.finish(12);
});

test('a clipboard without a table gets a sentence', async ({ pc: { page } }) => {
  const work = new ImportPage(page);
  await work.copyTable([['只有一个词']]);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.getByRole('textbox', { name: '粘贴区' }).evaluate((area) => {
    const data = new DataTransfer();
    data.setData('text/plain', '只有一个词');
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText('剪贴板里没有表格。', { exact: false })).toBeVisible();
});

test('a .xls and a GB18030 .csv of an unknown community go in without mapping by hand', async ({
  pc: { page },
}) => {
  const work = new ImportPage(page);
  const roster = collectionForm();
  const ledger = floatingLedger();
  const form = { name: '采集表.xls', bytes: Buffer.from(unseenBook(roster, 'biff8')) };
  const known = new Set(roster.persons.map(({ idNumber }) => idNumber));
  const added = ledger.persons.filter(({ idNumber }) => !known.has(idNumber)).length;
  await work.preview(form);
  await work.expectCount('新增', roster.persons.length);
  await work.finish(roster.persons.length);
  await work.again();
  await work.preview(gb18030('流出党员台账.csv', unseenCsv(ledger)));
  await work.expectCount('新增', added);
  await work.expectCount('有变化', ledger.persons.length - added);
  await work.finish(ledger.persons.length);
  await page.getByRole('button', { name: '返回党员名单' }).click();
  await new RosterPage(page).expectTotal(roster.persons.length + added);
});

test('a sheet for each branch: one after the other, the branch by the name of its sheet', async ({
  pc: { page },
}) => {
  const work = new ImportPage(page);
  const header = ['姓名', '公民身份号码', '人员类别'];
  const lines = people(9).map(({ name, idNumber }): Row => [name, idNumber, '正式党员']);
  await work.choose(
    book('全社区.xlsx', {
      汇总: [
        ['支部', '人数'],
        ['第一支部', 4],
      ],
      第一支部: [['第一支部党员'], header, ...lines.slice(0, 4)],
      第二支部: [header, ...lines.slice(4)],
    }),
  );
  await expect(
    page.getByText('这个文件里还有别的名单：“第二支部”（5 行）。', { exact: false }),
  ).toBeVisible();
  await expect(page.getByRole('radio', { name: '第一支部' })).toBeChecked();
  await work.check.click();
  await work.finish(4);
  await page.getByRole('button', { name: '接着导入“第二支部”（5 行）' }).click();
  await expect(page.getByRole('radio', { name: '第二支部' })).toBeChecked();
  await work.check.click();
  await work.finish(5);
  await expect(page.getByRole('button', { name: /^接着导入/u })).toHaveCount(0);
  await page.getByRole('button', { name: '返回党员名单' }).click();
  await new RosterPage(page).expectTotal(9);
  const rows = new MemberListPage(page).rows;
  await expect(rows.filter({ hasText: '第一支部' })).toHaveCount(4);
  await expect(rows.filter({ hasText: '第二支部' })).toHaveCount(5);
});

test('the clerk points at sheet and header, maps the columns, and it is remembered', async ({
  pc: { page },
}) => {
  const work = new ImportPage(page);
  const odd = (from: number): ReturnType<typeof book> =>
    book('怪表.xlsx', {
      说明: [['这里没有名单']],
      名单: [
        ['某某名单'],
        ['甲栏', '乙栏', '丙栏'],
        ...people(from + 5)
          .slice(from)
          .map(({ name, branch }, at) => [`${at}号`, name, branch]),
      ],
    });
  await work.choose(odd(0));
  await expect(page.getByText('没有自动找到表头', { exact: false })).toBeVisible();
  await page.getByRole('combobox', { name: '工作表' }).click();
  await page.getByTitle('名单').last().click();
  await page.getByRole('radio', { name: '第 2 行' }).check();
  await expect(page.getByText('工作表“名单”，表头在第 2 行，下面有 5 行。')).toBeVisible();
  await work.check.click();
  await expect(page.getByText('必须有一列放到“姓名”', { exact: false })).toBeVisible();
  await work.map('乙栏', '姓名');
  await work.map('丙栏', '所在党支部');
  await work.check.click();
  await expect(page.getByText('请先回答上面的问题。')).toBeVisible();
  await page.getByRole('radio', { name: '预备党员', exact: true }).check();
  await work.check.click();
  await work.finish(5);

  await work.again();
  await work.choose(odd(5));
  await expect(page.getByText('已按上次的对应放好', { exact: false })).toBeVisible();
  await page.getByRole('radio', { name: '预备党员', exact: true }).check();
  await work.check.click();
  await work.finish(5);
  await page.getByRole('button', { name: '返回党员名单' }).click();
  await new RosterPage(page).expectTotal(10);
});

test('a damaged file, and one that is no table, get a clear sentence; the next one goes in', async ({
  pc: { page },
}) => {
  const work = new ImportPage(page);
  const good = rosterOf(people(3));
  await work.choose({ name: '花名册.xlsx', bytes: good.bytes.subarray(0, good.bytes.length / 2) });
  await expect(page.getByText('这个文件不完整或已损坏', { exact: false })).toBeVisible();
  await work.choose({ name: '花名册.xlsx', bytes: Buffer.from('%PDF-1.4 某某') });
  await expect(page.getByText('这不是表格文件', { exact: false })).toBeVisible();
  await work.import(good, 3);
});
