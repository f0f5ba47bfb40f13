import { expect, test } from '../../../harness/test';
import { RosterPage } from '../../../pages/roster';
import { SetupPage } from '../../../pages/setup';
import { SyncPage } from '../../../pages/sync';
import { madeRoster } from '../../../samples/roster';

const code = '420683001001';
const roster = madeRoster(3);

test('an account that is gone while records wait: another one goes on with them, in its own name', async ({
  pc,
  emptyCounty,
}) => {
  const { page } = pc;
  const sync = new SyncPage(page);
  const [next] = await emptyCounty.add(
    [],
    [{ name: 'beiguan2', password: '测试用密码-2', roles: [`community:${code}`] }],
  );
  if (!next) throw new Error('no account');
  await new SetupPage(page).withCounty(emptyCounty.clerk());
  await sync.finished();
  await new RosterPage(page).import(roster);
  await emptyCounty.removeClerk();
  await sync.open();
  await sync.report.click();
  await expect(page.getByText('今日上报停下了')).toBeVisible();
  expect(await emptyCounty.count('members')).toBe(0);

  await sync.signInAs(next);
  await expect(page.getByRole('dialog').getByText('还有 3 条内容没有上报')).toBeVisible();
  await page.getByRole('button', { name: `由“${next.user}”接着上报` }).click();
  await sync.run();
  await expect(page.getByText('已上报 3 条')).toBeVisible();
  const sent = await emptyCounty.documents('members');
  expect(sent.map(({ sentBy }) => sentBy)).toEqual([next.user, next.user, next.user]);
});
