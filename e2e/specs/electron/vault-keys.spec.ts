import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../harness/test';
import { HouseholdsPage } from '../../pages/households';
import { MeetingsPage } from '../../pages/meetings';
import { SetupPage, wang } from '../../pages/setup';
import { Shell } from '../../pages/shell';
import { VaultPage } from '../../pages/vault';

const li = { name: '窗口二', userName: '李桂芳', passphrase: '李的口令 2026' };

test('the passphrase is changed, and the one before opens nothing', async ({ pc }) => {
  await new SetupPage(pc.page).withoutCounty();
  const vault = new VaultPage(pc.page);
  await vault.openSettings();
  await vault.changePassphrase('不对的口令', '新的口令 1');
  await expect(vault.dialog.getByText('现在的口令不对')).toBeVisible();
  await vault.dialog.getByRole('button', { name: '取消' }).click();
  await vault.changePassphrase(wang.passphrase, '新的口令 1');
  await expect(pc.page.getByText('口令已修改')).toBeVisible();

  await vault.lock();
  await new SetupPage(pc.page).unlock();
  await expect(pc.page.getByText('口令不对')).toBeVisible();
  await new SetupPage(pc.page).unlock({ passphrase: '新的口令 1' });
  await expect(new Shell(pc.page).menu).toBeVisible();
});

test('locked in the middle of typing: nothing shows, nothing is lost', async ({ pc }) => {
  const { page } = pc;
  await new SetupPage(page).withoutCounty();
  const meetings = new MeetingsPage(page);
  await meetings.open();
  await meetings.seat(['甲委员']);
  await meetings.begin('锁定那天的会');
  await meetings.addItem({ title: '楼道灯', decision: '' });
  await meetings.item.getByLabel('议定事项').focus();
  await page.keyboard.insertText('本周内更换楼道灯');
  await new VaultPage(page).lock();

  expect(await page.evaluate(() => document.body.textContent)).not.toContain('楼道灯');
  const refused = await page.evaluate(() =>
    window.office.vault.changePassphrase({ current: 'x', next: '123456' }),
  );
  expect(refused).toMatchObject({ ok: false, code: 'notSetUp' });
  await new SetupPage(page).unlock();
  await expect(meetings.item.getByLabel('议定事项')).toHaveValue('本周内更换楼道灯');
});

test('two people, one PC: each has a passphrase, each writes under their own name', async ({ pc }) => {
  const { page } = pc;
  await new SetupPage(page).withoutCounty();
  const vault = new VaultPage(page);
  await vault.openSettings();
  await vault.addPerson({ ...li, ownName: '窗口一', current: wang.passphrase });
  await vault.lock();
  await vault.unlockAs('窗口二', li.passphrase);
  await expect(new Shell(page).menu).toBeVisible();
  await expect(page.getByText(li.userName)).toBeVisible();

  await vault.lock();
  await vault.unlockAs('窗口一', li.passphrase);
  await expect(page.getByText('口令不对')).toBeVisible();
  await new SetupPage(page).unlock();
  await expect(page.getByText(wang.userName)).toBeVisible();

  await vault.openSettings();
  await page
    .getByRole('listitem')
    .filter({ hasText: '窗口二' })
    .getByRole('button', { name: '移除' })
    .click();
  await vault.dialog.getByLabel('现在的口令').fill(wang.passphrase);
  await vault.dialog.getByRole('button', { name: '移除' }).click();
  await expect(page.getByText('已移除')).toBeVisible();
  await vault.lock();
  await expect(page.getByRole('combobox')).toBeHidden();
  await new SetupPage(page).unlock({ passphrase: li.passphrase });
  await expect(page.getByText('口令不对')).toBeVisible();
  for (const name of ['vault.json', 'vault.bak'])
    expect(await readFile(join(pc.folder, name), 'utf8')).not.toContain(li.userName);
});

test('forgotten passphrase: the recovery sheet opens the data, an old sheet does not', async ({ pc }) => {
  const { page } = pc;
  await new SetupPage(page).withoutCounty();
  const vault = new VaultPage(page);
  await vault.openSettings();
  const old = await vault.recoverySheet('制作恢复单', wang.passphrase);
  const code = await vault.recoverySheet('换新的恢复单', wang.passphrase);
  expect(code).not.toBe(old);
  expect(await readFile(join(pc.folder, 'vault.json'), 'utf8')).not.toContain(code);
  await vault.lock();
  await vault.recover(old, '想起来的口令');
  await expect(page.getByText('恢复码不对')).toBeVisible();
  await page.getByLabel('恢复码').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: '设新口令并打开' }).click();
  await expect(new Shell(page).menu).toBeVisible();
  await vault.lock();
  await new SetupPage(page).unlock({ passphrase: '想起来的口令' });
  await expect(new Shell(page).menu).toBeVisible();
});

test('nobody was there for a while: the screen locks by itself', async ({ pc }) => {
  const { page } = pc;
  await page.clock.install();
  await new SetupPage(page).withoutCounty();
  await expect(new Shell(page).menu).toBeVisible();
  await page.clock.fastForward(14 * 60_000);
  await expect(new Shell(page).menu).toBeVisible();
  await page.mouse.move(300, 300);
  await page.clock.fastForward(14 * 60_000);
  await expect(new Shell(page).menu).toBeVisible();
  await page.clock.fastForward(2 * 60_000);
  await expect(page.getByText('请输入口令', { exact: true })).toBeVisible();
});

test('without a recovery sheet the loss is said, and starting over really deletes', async ({ pc }) => {
  const { page } = pc;
  await new SetupPage(page).withoutCounty();
  const households = new HouseholdsPage(page);
  await households.open();
  await households.add({ compound: '阳光花园', building: '3栋', room: '501', head: '欧阳测试' });
  const note = () => readFile(join(pc.folder, 'unsent.json'), 'utf8').catch(() => '');
  await expect.poll(note).toContain('"count":1');
  await new VaultPage(page).lock();
  await page.getByRole('button', { name: '忘记口令' }).click();
  await expect(page.getByText('没有制作过恢复单')).toBeVisible();
  await page.getByRole('button', { name: '重新开始' }).click();
  await expect(page.getByText(/最近一次统计（.*）还有 1 条没有上报/)).toBeVisible();
  const remove = page.getByRole('button', { name: '删除并退出' });
  await expect(remove).toBeDisabled();
  await page.getByLabel('请输入“全部删除”').fill('全部删除');
  const closed = page.waitForEvent('close');
  await remove.click();
  await closed;
  await expect(readFile(join(pc.folder, 'vault.json'))).rejects.toThrow('ENOENT');
  await expect(readFile(join(pc.folder, 'vault.bak'))).rejects.toThrow('ENOENT');
  await expect(new SetupPage(await pc.launch()).title).toBeVisible();
});
