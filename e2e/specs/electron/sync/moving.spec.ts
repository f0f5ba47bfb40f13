import { expect, test } from '../../../harness/test';
import { HouseholdsPage } from '../../../pages/households';
import { MovingPage } from '../../../pages/moving';
import { RosterPage } from '../../../pages/roster';
import { SetupPage, wang } from '../../../pages/setup';
import { Shell } from '../../../pages/shell';
import { SyncPage } from '../../../pages/sync';
import { madeRoster } from '../../../samples/roster';

const here = '420683001001';
const there = { code: '420683001002', name: '南关社区' };
const roster = madeRoster(2);
const head = '测试户主';
const li = { ...wang, communityCode: there.code, communityName: there.name, userName: '李建国' };

test('转到其他社区: asked for without the right, done with it, and both sides say where the record is', async ({
  newPc,
  emptyCounty,
}) => {
  const [both, south] = await emptyCounty.add(
    [there],
    [
      { name: 'both', password: '测试用密码-2', roles: [`community:${here}`, `community:${there.code}`] },
      { name: 'nanguan', password: '测试用密码-3', roles: [`community:${there.code}`] },
    ],
  );
  if (!both || !south) throw new Error('no accounts');
  const first = await newPc();
  const { page } = first;
  const [sync, members, households, moving] = [
    new SyncPage(page),
    new RosterPage(page),
    new HouseholdsPage(page),
    new MovingPage(page),
  ];
  await new SetupPage(page).withCounty(emptyCounty.clerk());
  await sync.finished();
  await members.import(roster);

  await test.step('an account of one side cannot move, says so before anything is written, and can ask', async () => {
    await members.openBySearch(roster.someone);
    await moving.openFromMember();
    await moving.choose(there.name);
    await moving.submit.click();
    await expect(page.getByText('账号没有对方社区的填写权限')).toBeVisible();
    await sync.open();
    await sync.run();
    expect(await emptyCounty.documents('members')).not.toContainEqual(
      expect.objectContaining({ movedTo: expect.anything() }),
    );
    await members.open();
    await members.openBySearch(roster.someone);
    await moving.openFromMember();
    await moving.choose(there.name);
    await moving.submit.click();
    await moving.request.click();
    await expect(page.getByText(`已申请转到社区 ${there.code}`)).toBeVisible();
    await sync.open();
    await sync.run();
    expect(await emptyCounty.documents('members', there.code)).toEqual([]);
  });

  await test.step('the account of both communities finds the request and carries it out', async () => {
    await page.getByRole('button', { name: '更换账号' }).click();
    await sync.signIn(both);
    await members.open();
    await members.openBySearch(roster.someone);
    await expect(members.drawer.getByText('还没有办完')).toBeVisible();
    await moving.openFromMember();
    await moving.goOn.click();
    await expect(page.getByText(`这条记录已转到社区 ${there.code}`)).toBeVisible();
  });

  await test.step('a household goes in one step', async () => {
    await households.open();
    await households.add({ compound: '阳光花园', building: '3栋', room: '501', head });
    await page.getByRole('button', { name: '转到其他社区' }).click();
    await moving.choose(there.name);
    await moving.submit.click();
    await expect(page.getByText(`这条记录已转到社区 ${there.code}`)).toBeVisible();
    await sync.open();
    await sync.run();
    await sync.expectTab('县里未接收', 0);
  });

  await test.step('the other community has both, as its own and living on', async () => {
    const second = await newPc();
    await new SetupPage(second.page).withCounty(south, li);
    const [southSync, southMembers] = [new SyncPage(second.page), new RosterPage(second.page)];
    await southSync.finished();
    await southMembers.edit(roster.someone, '手机号码', '13900000003');
    await southSync.open();
    await southSync.run();
    await expect(second.page.getByText('已上报 1 条')).toBeVisible();
    await new Shell(second.page).open('入户走访');
    await second.page.getByText(head).click();
    await expect(second.page.getByRole('heading', { name: new RegExp(head, 'u') })).toBeVisible();
    await expect(second.page.getByText('已转到社区')).toBeHidden();
  });

  await test.step('the source says where it went, and its later edits are refused by nobody', async () => {
    await members.edit(roster.someone, '备注', '转出后补记');
    await members.openBySearch(roster.someone);
    await expect(members.drawer.getByText(`这条记录已转到社区 ${there.code}`)).toBeVisible();
    await page.keyboard.press('Escape');
    await sync.open();
    await sync.run();
    await sync.expectTab('县里未接收', 0);
    const [left] = (await emptyCounty.documents('members')).filter(({ name }) => name === roster.someone);
    const [right] = await emptyCounty.documents('members', there.code);
    expect(left).toMatchObject({ note: '转出后补记', standing: 'movedOut' });
    expect(left?.['movedTo']).toBe(`${there.code}/${String(right?.['id'])}`);
    expect(right).toMatchObject({ movedFrom: `${here}/${String(left?.['id'])}`, mobile: '13900000003' });
  });
});
