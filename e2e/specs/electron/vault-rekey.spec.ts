import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../harness/test';
import { RosterPage } from '../../pages/roster';
import { SetupPage, wang } from '../../pages/setup';
import { Shell } from '../../pages/shell';
import { VaultPage } from '../../pages/vault';
import { madeRoster } from '../../samples/roster';
import { keyNumbers } from '../../vault/keyNumbers';

const li = { name: '窗口二', userName: '李桂芳', passphrase: '李的口令 2026' };

test('another data key: everything is sealed anew, everybody gets in, nobody has to be told', async ({
  pc,
  emptyCounty,
}) => {
  const { page } = pc;
  const account = emptyCounty.clerk();
  await new SetupPage(page).withCounty(account);
  // The wizard leads to the first download, whenever it has begun.
  await expect(page.getByText('今日上报已完成')).toBeVisible();
  const vault = new VaultPage(page);
  await vault.openSettings();
  await vault.addPerson({ ...li, ownName: '窗口一', current: wang.passphrase });
  await vault.recoverySheet('制作恢复单', wang.passphrase);
  const before = await keyNumbers(page);
  expect(Object.keys(before)).toEqual(['0']);

  await vault.rekey('不对的口令');
  await expect(vault.dialog.getByText('现在的口令不对')).toBeVisible();
  await vault.dialog.getByRole('button', { name: '取消' }).click();
  await vault.rekey(wang.passphrase);
  await expect(page.getByText('数据密钥已更换')).toBeVisible();
  expect(Object.keys(await keyNumbers(page))).toEqual(['1']);
  await expect(page.getByText('还有人没有换上新密钥：窗口二')).toBeVisible();
  await expect(page.getByText('恢复单还是更换以前的')).toBeVisible();

  await vault.lock();
  await vault.unlockAs('窗口二', li.passphrase);
  await vault.openSettings();
  await expect(page.getByText('恢复单还是更换以前的')).toBeVisible();
  await expect(page.getByText('还有人没有换上新密钥')).toBeHidden();
  await vault.recoverySheet('换新的恢复单', li.passphrase);
  await expect(page.getByText('恢复单还是更换以前的')).toBeHidden();
  const kept = JSON.parse(await readFile(join(pc.folder, 'vault.json'), 'utf8')) as { handovers: unknown };
  expect(kept.handovers).toEqual([]);

  const again = await pc.launch();
  await new SetupPage(again).unlock();
  await expect(new Shell(again).menu).toBeVisible();
  const county = await again.evaluate(() => window.office.county.status());
  expect(county, 'the account of the county is readable with the new key').toMatchObject({
    ok: true,
    value: { user: account.user },
  });
});

test('killed again and again while the data key is being changed: nothing is lost, and it is finished', async ({
  pc,
}) => {
  test.setTimeout(240_000);
  const roster = madeRoster(2000);
  await new SetupPage(pc.page).withoutCounty();
  await new RosterPage(pc.page).import(roster);
  const vault = new VaultPage(pc.page);
  await vault.openSettings();
  await vault.rekey(wang.passphrase);
  let broken = 0;
  // Killed when so many values have the new key; the last one comes while all is being read once more.
  for (const reached of [1, 500, 1100, 1700, roster.rows]) {
    await expect
      .poll(async () => (await keyNumbers(pc.page))['1'] ?? 0, { intervals: [0] })
      .toBeGreaterThanOrEqual(reached);
    await pc.kill();
    const page = await pc.launch();
    await expect(page.getByText('请输入口令', { exact: true })).toBeVisible();
    if (((await keyNumbers(page))['0'] ?? 0) > 0) broken += 1;
    await new SetupPage(page).unlock();
  }
  expect(broken, 'kills that left values under both keys').toBeGreaterThan(0);
  await expect(new Shell(pc.page).menu).toBeVisible();
  await new VaultPage(pc.page).openSettings();
  await expect(pc.page.getByRole('button', { name: '更换数据密钥' })).toBeVisible({ timeout: 60_000 });
  expect(Object.keys(await keyNumbers(pc.page))).toEqual(['1']);
  const list = new RosterPage(pc.page);
  await list.open();
  await list.expectTotal(roster.rows - roster.failed);
  await list.openBySearch(roster.someone);
});
