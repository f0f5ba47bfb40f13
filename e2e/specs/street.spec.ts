import { expect, test } from '../harness/test';
import { CommunitiesBar } from '../pages/communities';
import { RosterPage } from '../pages/roster';
import { SetupPage, wang } from '../pages/setup';
import { Shell } from '../pages/shell';
import { SyncPage } from '../pages/sync';
import { makeStreet, seedPeople, signInOf } from '../samples/street';

test('the street sees its communities one by one and all together, and hands a matter to one of them', async ({
  newPc,
  emptyCounty,
}) => {
  await makeStreet(emptyCounty);
  await seedPeople(emptyCounty, 'beiguan', { members: ['王芳', '李强', '赵敏'], heads: ['王芳'] });
  await seedPeople(emptyCounty, 'xiguan', { members: ['周丽', '吴刚'], heads: ['周丽', '吴刚'] });
  const { page } = await newPc();
  const setup = new SetupPage(page);
  await setup.fillUnit({ unitName: '北城街道', userName: '孙志远' });
  await setup.fillPassphrase(wang);
  await setup.signIn(signInOf(emptyCounty, 'street'));
  await setup.finish();
  const sync = new SyncPage(page);
  await sync.finished();
  const bar = new CommunitiesBar(page);
  const members = new RosterPage(page);
  const shell = new Shell(page);

  await test.step('lists and figures of all, then of one', async () => {
    await members.open();
    await members.expectTotal(5);
    await shell.open('报表');
    await expect(page.getByRole('button', { name: '北关社区，合计：3 人，看名单' })).toBeVisible();
    await expect(page.getByRole('button', { name: '西关社区，合计：2 人，看名单' })).toBeVisible();
    await expect(page.getByRole('button', { name: '合计，合计：5 人，看名单' })).toBeVisible();
    await members.open();
    await bar.open('西关社区');
    await members.expectTotal(2);
    await expect(members.row('周丽')).toBeVisible();
    await expect(members.row('王芳')).toBeHidden();
    await shell.open('入户走访');
    await expect(page.getByText('共 2 户')).toBeVisible();
  });

  await test.step('a matter entered while all are open asks to which community it belongs', async () => {
    await bar.open('全部社区');
    await shell.open('事项');
    await page.getByRole('button', { name: '新增事项' }).click();
    await page.getByLabel('事项名称').fill('沿街井盖松动');
    await page.getByRole('dialog', { name: '新增事项' }).getByRole('button', { name: '保存' }).click();
    await bar.answer('西关社区');
    await expect(page.getByRole('heading', { name: '沿街井盖松动' })).toBeVisible();
    await sync.open();
    await sync.run();
    const row = page.getByRole('row', { name: /西关社区/u });
    await expect(row.first().getByRole('cell').nth(2)).toHaveText('1');
    await sync.tab('各社区上报');
    // What the street itself reported is no report of a community.
    await expect(page.getByText('今天 2 个社区里还有 2 个没有报完')).toBeVisible();
    await row.first().getByRole('button', { name: '上报回执' }).click();
    await expect(page.getByRole('article').getByText('西关社区 420683001002')).toBeVisible();
    await page.getByRole('button', { name: '关闭' }).last().click();
  });

  await test.step('that community gets it, the other does not', async () => {
    const clerk = await newPc();
    await new SetupPage(clerk.page).withCounty(signInOf(emptyCounty, 'xiguan'), {
      ...wang,
      communityCode: '420683001002',
      communityName: '西关社区',
    });
    await new SyncPage(clerk.page).finished();
    await expect(new CommunitiesBar(clerk.page).bar).toBeHidden();
    await new Shell(clerk.page).open('事项');
    await expect(clerk.page.getByText('沿街井盖松动')).toBeVisible();
    await new RosterPage(clerk.page).open();
    await new RosterPage(clerk.page).expectTotal(2);
    expect(await emptyCounty.count('matters')).toBe(0);
  });
});
