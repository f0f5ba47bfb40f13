import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { startElectron } from '../../harness/electron';
import { tempFolder } from '../../harness/pc';
import { expect, test } from '../../harness/test';
import { SetupPage } from '../../pages/setup';
import { Shell } from '../../pages/shell';
import { SyncPage } from '../../pages/sync';

const locked = '请输入口令';

test('sleep and the menu lock the screen', async () => {
  const { folder, remove } = await tempFolder('sleep');
  let app: ElectronApplication | undefined;
  try {
    app = await startElectron(folder, {});
    const page = await app.firstWindow();
    await new SetupPage(page).withoutCounty();
    await expect(new Shell(page).menu).toBeVisible();
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    await expect(page.getByText(locked, { exact: true })).toBeVisible();

    await new SetupPage(page).unlock();
    await expect(new Shell(page).menu).toBeVisible();
    await app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
      items?.find((item) => item.label === '锁定')?.click();
    });
    await expect(page.getByText(locked, { exact: true })).toBeVisible();
  } finally {
    await app?.close();
    await remove();
  }
});

test('an account out of use locks the data at the next contact, until the county says otherwise', async ({
  pc,
  emptyCounty,
}) => {
  const { page } = pc;
  await new SetupPage(page).withCounty(emptyCounty.clerk());
  await new SyncPage(page).finished();
  await emptyCounty.setRoles(['mqb', 'disabled']);
  await page.getByRole('button', { name: '今日上报' }).click();
  await expect(page.getByText(locked, { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('县里已停用本机使用的账号').first()).toBeVisible();
  await new SetupPage(page).unlock();
  // Once above the form and once as the answer to the right passphrase.
  await expect(page.getByText('县里已停用本机使用的账号')).toHaveCount(2);
  await expect(new Shell(page).menu).toBeHidden();

  // Neither a restart nor a cable pulled out opens what the county has shut.
  await emptyCounty.stop();
  const again = await pc.launch();
  await new SetupPage(again).unlock();
  await expect(again.getByText('县里已停用本机使用的账号')).toHaveCount(2);
  await expect(new Shell(again).menu).toBeHidden();
  expect(await readFile(join(pc.folder, 'vault.json'), 'utf8')).toContain('"disabled": true');

  await emptyCounty.start();
  await emptyCounty.setRoles(['mqb', 'community:420683001001']);
  await new SetupPage(again).unlock();
  await expect(new Shell(again).menu).toBeVisible();
});
