import { expect, test } from '../../harness/test';
import { BackupPage } from '../../pages/backup';
import { RosterPage } from '../../pages/roster';
import { SetupPage, wang } from '../../pages/setup';
import { madeRoster } from '../../samples/roster';
import { lowerData, memberRows } from '../../vault/earlier';

test('data of an earlier version: a full disk and kills in the middle lose nothing, and a backup comes first', async ({
  pc,
}) => {
  const roster = madeRoster(1300);
  const count = roster.rows - roster.failed;
  await new SetupPage(pc.page).withoutCounty();
  await new RosterPage(pc.page).import(roster);
  await pc.kill();
  let page = await pc.launch();
  await expect(page.getByText('请输入口令', { exact: true })).toBeVisible();
  await lowerData(page, wang.passphrase);
  expect(await memberRows(page, 0)).toBe(count);

  await page.evaluate(fillDisk);
  await new SetupPage(page).unlock();
  await expect(page.getByText('磁盘空间不够，数据没有换成新版本的格式')).toBeVisible();
  await page.getByRole('button', { name: '重新打开' }).click();
  await expect(page.getByText('请输入口令', { exact: true })).toBeVisible();
  expect(await memberRows(page, 0)).toBe(count);

  let broken = 0;
  for (const reached of [1, 900]) {
    await new SetupPage(page).unlock();
    await expect
      .poll(() => memberRows(page, 1), { intervals: [0], message: 'rows of the new version' })
      .toBeGreaterThanOrEqual(reached);
    await pc.kill();
    page = await pc.launch();
    await expect(page.getByText('请输入口令', { exact: true })).toBeVisible();
    if ((await memberRows(page, 0)) === count) broken += 1;
  }
  expect(broken, 'kills before the rows of before were given up').toBeGreaterThan(0);
  await new SetupPage(page).unlock();
  const list = new RosterPage(page);
  await list.open();
  await list.expectTotal(count);
  await list.openBySearch(roster.someone);
  await expect.poll(() => memberRows(page, 0), { message: 'the rows of before' }).toBe(0);
  await page.keyboard.press('Escape');
  await new BackupPage(page).open();
  await expect(page.getByText('升级前自动').first()).toBeVisible();
});

/** Runs in the page: from the second batch of new rows on the disk is full. */
function fillDisk(): void {
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const real = IDBObjectStore.prototype.put;
  let left = 600;
  IDBObjectStore.prototype.put = function put(...given) {
    if (this.transaction.db.name.endsWith('--1--members')) left -= 1;
    if (left < 0) throw new DOMException('no more', 'QuotaExceededError');
    return real.apply(this, given);
  };
}
