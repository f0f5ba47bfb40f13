import { expect, test } from '../../../harness/test';
import { RosterPage } from '../../../pages/roster';
import { SetupPage } from '../../../pages/setup';
import { SyncPage } from '../../../pages/sync';
import { madeRoster } from '../../../samples/roster';

const code = '420683001001';
const roster = madeRoster(3);

test('an account out of use while records wait: they are kept, and go when it is back', async ({
  pc,
  emptyCounty,
}) => {
  const { page } = pc;
  const sync = new SyncPage(page);
  await new SetupPage(page).withCounty(emptyCounty.clerk());
  await sync.finished();
  await new RosterPage(page).import(roster);
  await emptyCounty.setRoles(['mqb', 'disabled']);
  await sync.open();
  await sync.report.click();
  await expect(page.getByText('县里已停用本机使用的账号').first()).toBeVisible();
  expect(await emptyCounty.count('members')).toBe(0);

  await emptyCounty.setRoles(['mqb', `community:${code}`]);
  await new SetupPage(page).unlock();
  await sync.open();
  expect(await sync.waiting()).toBe(3);
  await sync.run();
  expect(await emptyCounty.count('members')).toBe(3);
});
