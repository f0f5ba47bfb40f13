import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { expect, test } from '../../../harness/test';
import { RosterPage } from '../../../pages/roster';
import { SetupPage } from '../../../pages/setup';
import { Shell } from '../../../pages/shell';
import { SyncPage } from '../../../pages/sync';
import { madeRoster } from '../../../samples/roster';

const code = '420683001001';
const roster = madeRoster(3);
/** With its entry in the history more than the county takes (1 MB), and more than a cell of a sheet holds. */
const longNote = `开头${'字'.repeat(360_000)}结尾`;
const tooLarge = '这条内容太大。请缩短文字或减少附件，再点“重新上报”。';

test('what the county refuses is said, kept as a file, stands in nobody’s way, and is taken once mended', async ({
  pc,
  emptyCounty,
}) => {
  const { page } = pc;
  const [sync, members] = [new SyncPage(page), new RosterPage(page)];
  const [other = emptyCounty.clerk()] = await emptyCounty.add(
    [],
    [{ name: 'beiguan2', password: '测试用密码-2', roles: [`community:${code}`] }],
  );
  const phoneAtCounty = async (): Promise<unknown> =>
    (await emptyCounty.documents('members')).find(({ name }) => name === roster.someone)?.['mobile'];

  await new SetupPage(page).withCounty(emptyCounty.clerk());
  await sync.finished();
  await members.import(roster);

  await test.step('a record that is too large is refused, the others go', async () => {
    await members.edit(roster.someone, '备注', longNote);
    await sync.open();
    await sync.run();
    await expect(page.getByText('已上报 2 条')).toBeVisible();
    await sync.tab('县里未接收');
    await expect(sync.row(roster.someone)).toContainText(tooLarge);
    await expect(page.getByText('没有内容等待上报')).toBeVisible();
    expect(await emptyCounty.count('members')).toBe(2);
  });

  await test.step('the file of refused records opens elsewhere and lacks nothing', async () => {
    const path = await pc.saving(() => page.getByRole('button', { name: '导出', exact: true }).click());
    const [sheet] = Object.values(read(readFileSync(path)).Sheets);
    const rows = utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1 });
    const cells = rows.flat().map(String);
    expect(cells).toContain(tooLarge);
    expect(cells.some((cell) => cell.includes(`姓名：${roster.someone}`))).toBe(true);
    expect(rows.map((row) => row[5] ?? '').join('')).toContain(longNote);
  });

  await test.step('unsent records keep the account, refused ones do not', async () => {
    await members.edit(roster.someone, '手机号码', '13900000001');
    await sync.open();
    await page.getByRole('button', { name: '更换账号' }).click();
    await expect(page.getByText('还有 1 条内容没有上报，不能更换账号')).toBeVisible();
    await sync.run();
    await sync.expectTab('县里未接收', 1);
    await page.getByRole('button', { name: '更换账号' }).click();
    await expect(page.getByText('已退出登录，内容都还在本机')).toBeVisible();
    await sync.signIn(other);
  });

  await test.step('mended, it is taken without anything else', async () => {
    await sync.tab('县里未接收');
    await sync.row(roster.someone).getByRole('button', { name: '打开' }).click();
    await members.change('备注', '已缩短');
    await page.keyboard.press('Escape');
    await sync.open();
    await sync.run();
    await sync.expectTab('县里未接收', 0);
    expect(await emptyCounty.count('members')).toBe(3);
    expect(await phoneAtCounty()).toBe('13900000001');
  });

  await test.step('a right that was missing: 重新上报 sends the record as it is', async () => {
    await page.getByRole('button', { name: '更换账号' }).click();
    // A grid worker may not even open the database of the members.
    await emptyCounty.setRoles(['mqb', `grid:${code}`, `grid:${code}:第一网格`]);
    await sync.signIn(emptyCounty.clerk());
    await members.edit(roster.someone, '手机号码', '13900000002');
    await sync.open();
    await sync.run();
    await sync.tab('县里未接收');
    await expect(sync.row(roster.someone)).toContainText('这个账号没有权限写这一类内容');
    await sync.run();
    expect(await phoneAtCounty()).toBe('13900000001');
    const barred = new Shell(page).entries.filter({ hasText: /党员|一委三会|报表/u });
    await expect(barred).toHaveCount(0);
    await new Shell(page).open('工作台');
    await expect(page.getByRole('region', { name: '待走访' })).toBeVisible();
    await expect(page.getByRole('region', { name: '党员工作提醒' })).toHaveCount(0);
    await sync.open();
    await sync.tab('县里未接收');

    await emptyCounty.setRoles(['mqb', `community:${code}`]);
    await sync.row(roster.someone).getByRole('button', { name: '重新上报' }).click();
    await expect(page.getByText('1 条已排好')).toBeVisible();
    await expect(page.getByText('1 条等待上报')).toBeVisible();
    await sync.run();
    await sync.expectTab('县里未接收', 0);
    expect(await phoneAtCounty()).toBe('13900000002');
    await expect(barred).toHaveCount(3);
  });
});
