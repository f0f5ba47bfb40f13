import { expect, test } from '../../../harness/test';
import { RosterPage } from '../../../pages/roster';
import { SetupPage, wang } from '../../../pages/setup';
import { SyncPage } from '../../../pages/sync';
import {
  accounts,
  beiguan,
  makeStreet,
  seedPeople,
  setRoles,
  signInOf,
  xiguan,
} from '../../../samples/street';

test('a community whose rights were lost is taken off the PC, what was not sent on a word of its own', async ({
  pc,
  emptyCounty,
}) => {
  const { page } = pc;
  const sync = new SyncPage(page);
  const members = new RosterPage(page);
  await makeStreet(emptyCounty);
  await setRoles(emptyCounty, 'beiguan', [...accounts.beiguan.roles, ...accounts.xiguan.roles]);
  await seedPeople(emptyCounty, 'beiguan', { members: ['王芳', '李强'], heads: ['王芳'] });
  await seedPeople(emptyCounty, 'xiguan', { members: ['周丽', '吴刚', '郑洁'], heads: ['周丽', '吴刚'] });
  const setup = new SetupPage(page);
  await setup.fillUnit({ unitName: '北城街道', userName: '孙志远' });
  await setup.fillPassphrase(wang);
  await setup.signIn(signInOf(emptyCounty, 'beiguan'));
  await setup.finish();
  await sync.finished();
  await members.open();
  await members.expectTotal(5);

  await members.edit('周丽', '手机号码', '13900001111');
  await members.edit('王芳', '手机号码', '13900002222');
  await setRoles(emptyCounty, 'beiguan', [...accounts.beiguan.roles]);
  await sync.open();
  await sync.run();
  await expect(sync.lost(xiguan.name)).toContainText('还有 1 条没有上报');
  await sync.lost(xiguan.name).getByRole('button', { name: '从本机删除' }).click();
  const question = page.getByRole('dialog', { name: `从这台电脑删除${xiguan.name}的内容` });
  await expect(question.getByText('这台电脑上有 5 条：党员 3、住户 2。')).toBeVisible();
  const ok = question.getByRole('button', { name: '删除 5 条' });
  await expect(ok).toBeDisabled();
  await question.getByRole('checkbox', { name: '没有上报的 1 条也删除' }).check();
  await ok.click();
  await expect(question).toBeHidden();
  await expect(sync.lost(xiguan.name)).toBeHidden();

  await pc.kill();
  await pc.launch();
  await new SetupPage(pc.page).unlock();
  const later = new RosterPage(pc.page);
  await later.open();
  await later.expectTotal(2);
  await later.search.fill('周丽');
  await expect(later.row('周丽')).toBeHidden();
  await later.edit('李强', '手机号码', '13900003333');
  await new SyncPage(pc.page).open();
  await new SyncPage(pc.page).run();
  const mobiles = async (code: string): Promise<unknown[]> =>
    (await emptyCounty.documents('members', code)).map(
      ({ name, mobile }) => `${String(name)} ${String(mobile)}`,
    );
  expect(new Set(await mobiles(beiguan.code))).toEqual(new Set(['李强 13900003333', '王芳 13900002222']));
  expect(await mobiles(xiguan.code)).toHaveLength(3);
  expect((await mobiles(xiguan.code)).join()).not.toContain('13900001111');
});
