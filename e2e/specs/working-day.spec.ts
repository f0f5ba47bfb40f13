import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '../harness/test';
import { HouseholdsPage } from '../pages/households';
import { MeetingsPage } from '../pages/meetings';
import { RosterPage } from '../pages/roster';
import { SetupPage, wang } from '../pages/setup';
import { Shell } from '../pages/shell';
import { SyncPage } from '../pages/sync';
import { sampleRoster } from '../samples/roster';

const roster = sampleRoster();
const imported = roster.rows - roster.failed;
const need = '楼道灯不亮';
const meeting = '十一月议事会';
const decision = '本周内更换楼道灯，由物业负责。';

test('one working day: roster, door, meeting without a network; day’s end; a second PC has everything', async ({
  newPc,
  emptyCounty,
}) => {
  test.setTimeout(300_000);
  const first = await newPc();
  const { page } = first;
  await new SetupPage(page).withoutCounty();

  await test.step('import the roster', async () => {
    await new RosterPage(page).import(roster);
    await new RosterPage(page).expectTotal(imported);
  });

  await test.step('visit a household with the keyboard alone', async () => {
    const households = new HouseholdsPage(page);
    await households.open();
    await households.add({ compound: '阳光花园', building: '3栋', room: '501', head: '测试户主' });
    await households.writeVisit({ said: '老人反映晚上上楼看不清。', need });
  });

  await test.step('write the minutes of a meeting', async () => {
    const meetings = new MeetingsPage(page);
    await meetings.open();
    await meetings.seat(['甲委员', '乙委员', '丙委员']);
    await meetings.begin(meeting);
    await expect(page.getByText('应到 3 人，实到 3 人，请假 0 人，缺席 0 人')).toBeVisible();
    await page.getByRole('group', { name: '丙委员' }).getByText('请假').click();
    await expect(page.getByText('达到法定人数')).toBeVisible();
    await meetings.addItem({ title: '更换楼道灯', decision });
    await meetings.vote(2, 0, 0);
    await expect(meetings.item.getByText(/^通过/u)).toBeVisible();
    await meetings.item.getByRole('button', { name: '转为事项' }).click();
    await expect(meetings.item.getByRole('button', { name: '查看事项' })).toBeVisible();
  });

  await test.step('the files open in another program', async () => {
    const docx = await first.saving(() => page.getByRole('button', { name: '导出 Word' }).click());
    const body = unzipSync(readFileSync(docx))['word/document.xml'];
    expect(strFromU8(body ?? new Uint8Array())).toContain('更换楼道灯');
    await new RosterPage(page).open();
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const ask = page.getByRole('dialog', { name: '导出党员花名册' });
    const xlsx = await first.saving(() => ask.getByRole('button', { name: '导出' }).click());
    const sheet = Object.values(read(readFileSync(xlsx)).Sheets)[0];
    const names = Object.values(sheet ?? {}).map((cell: { v?: unknown }) => cell.v);
    expect(names).toContain(roster.someone);
  });

  await test.step('day’s end: one button', async () => {
    const sync = new SyncPage(page);
    await sync.open();
    await sync.signIn(emptyCounty.clerk());
    await sync.run();
    await first.close();
  });

  await test.step('a second PC with an empty disk signs in and has everything', async () => {
    const second = await newPc();
    await new SetupPage(second.page).withCounty(emptyCounty.clerk(), { ...wang, userName: '李建国' });
    await new SyncPage(second.page).finished();
    const members = new RosterPage(second.page);
    await members.open();
    await members.expectTotal(imported);
    await members.openBySearch(roster.someone);
    await expect(members.drawer.getByText('公民身份号码')).toBeVisible();
    await second.page.keyboard.press('Escape');

    const shell = new Shell(second.page);
    await shell.open('事项');
    await expect(second.page.getByText(need)).toBeVisible();
    await expect(second.page.getByText('更换楼道灯')).toBeVisible();
    await shell.open('入户走访');
    await second.page.getByText('测试户主').click();
    await expect(second.page.getByText('老人反映晚上上楼看不清。')).toBeVisible();
    await shell.open('一委三会');
    await second.page.getByText(meeting).click();
    await expect(second.page.getByLabel('议定事项')).toHaveValue(decision);
  });
});
