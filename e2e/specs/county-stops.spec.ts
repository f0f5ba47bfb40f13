import { expect, test } from '../harness/test';
import { RosterPage } from '../pages/roster';
import { SetupPage, wang } from '../pages/setup';
import { SyncPage } from '../pages/sync';
import { madeRoster } from '../samples/roster';

const roster = madeRoster(2500);
const imported = roster.rows - roster.failed;

test('the county stops in the middle of a run and comes back: both sides end equal', async ({
  newPc,
  emptyCounty,
}) => {
  test.setTimeout(300_000);
  const { page } = await newPc();
  await new SetupPage(page).withoutCounty();
  await new RosterPage(page).import(roster);

  const sync = new SyncPage(page);
  await sync.open();
  await sync.signIn(emptyCounty.clerk());
  const stopped = emptyCounty.stopAfter(/^POST 201/u, 2);
  await sync.report.click();
  await stopped;
  await expect(page.getByText('今日上报停下了')).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText('今日上报已完成')).toBeHidden();

  await emptyCounty.start();
  expect(await emptyCounty.count('members')).toBeLessThan(imported);
  await sync.run();
  expect(await emptyCounty.count('members')).toBe(imported);
  await expect(page.getByText('没有等待上报的内容').first()).toBeVisible();

  const second = await newPc();
  await new SetupPage(second.page).withCounty(emptyCounty.clerk(), { ...wang, userName: '李建国' });
  await new SyncPage(second.page).finished();
  await new RosterPage(second.page).open();
  await new RosterPage(second.page).expectTotal(imported);
});
