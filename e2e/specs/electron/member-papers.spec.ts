import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { unseenBook } from '../../../shared/testing/unseen/files';
import { handKeptRoster } from '../../../shared/testing/unseen/rosters';
import { expect, test } from '../../harness/test';
import { ImportPage } from '../../pages/import';
import { MemberListPage } from '../../pages/memberList';
import { SetupPage } from '../../pages/setup';
import { book } from '../../samples/people';

const lines = (path: string): string[][] => {
  const made = read(readFileSync(path));
  return utils.sheet_to_json<string[]>(made.Sheets[made.SheetNames[0] ?? ''] ?? {}, {
    header: 1,
    raw: false,
  });
};

test('an own form filled, a letter for each, a call on who needs care', async ({ pc }) => {
  const { page } = pc;
  const roster = handKeptRoster();
  const count = roster.persons.length;
  await new SetupPage(page).withoutCounty();
  const work = new ImportPage(page);
  await work.open();
  await work.import({ name: '花名册.xlsx', bytes: Buffer.from(unseenBook(roster, 'xlsx')) }, count);
  await page.getByRole('button', { name: '返回党员名单' }).click();
  const list = new MemberListPage(page);
  await expect(list.rows.first()).toBeVisible();
  const dialog = page.getByRole('dialog');

  await test.step('按模板填表: known words counted, unknown ones named, the form comes back filled', async () => {
    const form = book('街道摸底表.xlsx', {
      摸底: [
        ['{{社区}}党员摸底表，共{{人数}}人'],
        ['序号', '姓名', '证件号', '血型'],
        ['{{序号}}', '{{姓名}}', '{{公民身份号码}}', '{{血型}}'],
        ['制表人'],
      ],
    });
    await page.getByRole('button', { name: '按模板填表' }).click();
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: form.name, mimeType: 'application/octet-stream', buffer: form.bytes });
    await expect(dialog.getByText('认出 5 个占位词')).toBeVisible();
    await expect(dialog.getByText('“摸底”第 3 行 D 列：{{血型}}')).toBeVisible();
    const path = await pc.saving(() => dialog.getByRole('button', { name: `填 ${count} 人` }).click());
    await expect(dialog).toHaveCount(0);
    const [title, header, ...rows] = lines(path);
    expect(title?.[0]).toBe(`北关社区党员摸底表，共${count}人`);
    expect(header).toEqual(['序号', '姓名', '证件号', '血型']);
    expect(rows).toHaveLength(count + 1);
    expect(rows.at(-1)).toEqual(['制表人']);
    const named = new Set(rows.slice(0, count).map((row) => row[1]));
    expect(named).toEqual(new Set(roster.persons.map(({ name }) => name)));
    for (const row of rows.slice(0, count)) expect(row[2]).toMatch(/^\d{10}\*{4}\d{3}[\dX]$/u);
  });

  await test.step('写信: one page for each of the ticked', async () => {
    await list.box(0).click();
    await list.box(2).click({ modifiers: ['Shift'] });
    await page.getByRole('button', { name: '写信' }).click();
    await dialog.getByLabel('正文').fill('请{{姓名}}同志带上身份证{{公民身份号码}}。');
    const path = await pc.saving(() => dialog.getByRole('button', { name: /3/u }).click());
    await expect(dialog).toHaveCount(0);
    const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());
    const said = xml.replace(/<[^>]+>/gu, '');
    expect(said.match(/请[^请]+同志带上身份证\d{10}\*{4}\d{3}[\dX]。/gu)).toHaveLength(3);
    expect(xml.match(/<w:sectPr/gu)).toHaveLength(3);
  });

  await test.step('关怀: who has never been called on, a call with the next one, the list to take along', async () => {
    await page.getByRole('tab', { name: '关怀' }).click();
    const summary = page.getByRole('status').filter({ hasText: '过期未去' });
    await expect(summary).toHaveText('共 5 人，过期未去 0 人，未安排 5 人');
    const cared = page.getByRole('region', { name: '关怀名单' }).locator('[data-row-key]');
    await cared.first().click();
    await dialog.getByLabel('说明').fill('送去学习资料');
    await dialog.getByRole('button', { name: '3 个月后' }).click();
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(summary).toHaveText('共 5 人，过期未去 0 人，未安排 4 人');
    await expect(cared.filter({ hasText: /还有 \d+ 天/u })).toHaveCount(1);
    await page.getByRole('button', { name: '撤销' }).last().click();
    await expect(summary).toHaveText('共 5 人，过期未去 0 人，未安排 5 人');

    await page.getByRole('button', { name: '出门清单' }).click();
    await dialog.getByLabel('隐去个人信息').click();
    await dialog.getByRole('button', { name: '导出' }).click();
    await expect(dialog.getByText('带出个人信息要写明用途。')).toBeVisible();
    await dialog.getByLabel('用途').click();
    await page.getByTitle('社区内部工作', { exact: true }).last().click();
    const rows = lines(await pc.saving(() => dialog.getByRole('button', { name: '导出' }).click()));
    expect(rows[0]?.[0]).toBe('北关社区关怀党员上门安排');
    expect(rows.slice(3)).toHaveLength(5);
  });
});
