import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { startElectron } from '../../harness/electron';
import { expect, test } from '../../harness/test';
import { type Pc, tempFolder } from '../../harness/pc';
import { BackupPage } from '../../pages/backup';
import { RosterPage } from '../../pages/roster';
import { SetupPage, wang } from '../../pages/setup';
import { Shell } from '../../pages/shell';
import { madeRoster } from '../../samples/roster';

const roster = madeRoster(40);
const database = ['IndexedDB', 'app_minqingben_0.indexeddb.leveldb'];

/** A PC that has been worked on and is switched off. */
async function usedPc(pc: Pc): Promise<void> {
  await new SetupPage(pc.page).withoutCounty();
  await new RosterPage(pc.page).import(roster);
  await pc.close();
}

async function stillThere(page: Page): Promise<void> {
  await new SetupPage(page).unlock();
  await new RosterPage(page).open();
  await new RosterPage(page).expectTotal(roster.rows - roster.failed);
}

test('one copy of the keys is damaged: the other opens the data, and both are whole again', async ({
  pc,
}) => {
  await usedPc(pc);
  const path = join(pc.folder, 'vault.json');
  const whole = await readFile(path, 'utf8');
  await writeFile(path, whole.slice(0, 100));
  await stillThere(await pc.launch());
  expect(await readFile(path, 'utf8')).toBe(whole);
});

test('the keys are gone: said, nothing set up over the data, and put back they open it', async ({ pc }) => {
  await usedPc(pc);
  const names = ['vault.json', 'vault.bak'];
  for (const name of names) await rename(join(pc.folder, name), join(pc.folder, `kept-${name}`));
  const page = await pc.launch();
  await expect(page.getByText('钥匙文件（vault.json 和 vault.bak）不见了')).toBeVisible();
  await expect(new SetupPage(page).title).toBeHidden();
  const made = await page.evaluate(() => window.office.vault.create({ passphrase: '另一个口令' }));
  expect(made).toMatchObject({ ok: false, code: 'keyMissing' });
  for (const name of names) await rename(join(pc.folder, `kept-${name}`), join(pc.folder, name));
  await page.getByRole('button', { name: '重新打开' }).click();
  await stillThere(page);
});

test('the database lacks the list of its parts: said before Chromium throws it away', async ({ pc }) => {
  await usedPc(pc);
  const current = join(pc.folder, ...database, 'CURRENT');
  const whole = await readFile(current);
  await writeFile(current, Buffer.alloc(whole.length));
  const before = await readdir(join(pc.folder, ...database));
  const page = await pc.launch();
  await expect(page.getByText('保存数据的文件损坏了')).toBeVisible();
  expect(await readdir(join(pc.folder, ...database))).toEqual(before);
  await writeFile(current, whole);
  await page.getByRole('button', { name: '重新打开' }).click();
  await stillThere(page);
});

test('the data is gone although it was used: said, and the wizard begins again with the same key', async ({
  pc,
}) => {
  await usedPc(pc);
  await rm(join(pc.folder, 'IndexedDB'), { recursive: true });
  const page = await pc.launch();
  await new SetupPage(page).unlock();
  await expect(page.getByText('这台电脑上的数据不见了')).toBeVisible();
  await page.getByRole('button', { name: '从头设置' }).click();
  await expect(new SetupPage(page).title).toBeVisible();
});

test('data of a newer version is left alone', async ({ pc }) => {
  await new SetupPage(pc.page).withoutCounty();
  await expect(new Shell(pc.page).menu).toBeVisible();
  await pc.close();
  const page = await pc.launch();
  await expect(page.getByText('请输入口令', { exact: true })).toBeVisible();
  await page.evaluate(raiseVersion, wang.passphrase);
  await new SetupPage(page).unlock();
  await expect(page.getByText('由较新版本的民情本写的')).toBeVisible();
  await expect(page.getByRole('button', { name: '重新打开' })).toBeVisible();
  await expect(page.getByRole('button', { name: '重新开始' })).toBeHidden();
});

/** Runs in the page: does to the header of the data what a later version would do. */
async function raiseVersion(passphrase: string): Promise<void> {
  const answer = await window.office.vault.unlock({ passphrase });
  if (!answer.ok) throw new Error(answer.code);
  const key = await crypto.subtle.importKey('raw', answer.value.current.key.slice(), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  const asked = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error));
    });
  const database = await asked(indexedDB.open('office-desk'));
  const id = 'header/office';
  const cells = () =>
    database.transaction('cells', 'readwrite', { durability: 'strict' }).objectStore('cells');
  const cell = (await asked(cells().get(id))) as { sealed: Uint8Array<ArrayBuffer> };
  const bound = new TextEncoder().encode(JSON.stringify(['desk', id]));
  const parameters = { name: 'AES-GCM', iv: cell.sealed.slice(1, 13), additionalData: bound };
  const plain = await crypto.subtle.decrypt(parameters, key, cell.sealed.slice(13));
  const header = JSON.parse(new TextDecoder().decode(plain)) as { versions: Record<string, number> };
  header.versions['members'] = 99;
  const next = new TextEncoder().encode(JSON.stringify(header));
  const sealed = new Uint8Array([
    ...cell.sealed.slice(0, 13),
    ...new Uint8Array(await crypto.subtle.encrypt(parameters, key, next)),
  ]);
  await asked(cells().put({ ...cell, sealed }));
  database.close();
}

test('a clock before the last start is said before anything is opened', async ({ pc }) => {
  await usedPc(pc);
  const inAYear = Date.now() + 365 * 86_400_000;
  await writeFile(join(pc.folder, 'clock.json'), JSON.stringify({ last: inAYear }));
  const page = await pc.launch();
  await expect(page.getByText('这台电脑的时间不对')).toBeVisible();
  await page.getByRole('button', { name: '重新检查' }).click();
  await expect(page.getByText('这台电脑的时间不对')).toBeVisible();
  await page.getByRole('button', { name: '时间是对的，继续打开' }).click();
  await stillThere(page);
  expect(await readFile(join(pc.folder, 'clock.json'), 'utf8')).not.toContain(String(inAYear));
});

test('a clock at 1970 is said before anything is set up, and is not remembered', async () => {
  const { folder, remove } = await tempFolder('clock');
  const app = await startElectron(folder, {});
  try {
    const page = await app.firstWindow();
    await expect(new SetupPage(page).title).toBeVisible();
    const remembered = await readFile(join(folder, 'clock.json'), 'utf8');
    await app.evaluate(() => void (Date.now = () => 0));
    await page.reload();
    await expect(page.getByText('现在显示的是 1970年1月1日')).toBeVisible();
    await expect(page.getByRole('button', { name: '只读打开' })).toBeVisible();
    expect(await readFile(join(folder, 'clock.json'), 'utf8')).toBe(remembered);
    await app.evaluate(() => void (Date.now = () => new Date().getTime()));
    await page.getByRole('button', { name: '重新检查' }).click();
    await expect(new SetupPage(page).title).toBeVisible();
  } finally {
    await app.close();
    await remove();
  }
});

test('a setting that cannot be read: what can be is exported, and another PC goes on with it', async ({
  pc,
  newPc,
}) => {
  await usedPc(pc);
  const page = await pc.launch();
  await expect(page.getByText('请输入口令', { exact: true })).toBeVisible();
  await page.evaluate(damageProfile);
  await new SetupPage(page).unlock();
  await expect(page.getByText('有一条设置读不出来')).toBeVisible();
  const path = await pc.saving(() => page.getByRole('button', { name: '导出能读出的内容' }).click());
  await expect(page.getByText('有 1 项读不出来，没有导出')).toBeVisible();

  const other = await newPc();
  await mkdir(join(other.folder, 'backups'), { recursive: true });
  await copyFile(path, join(other.folder, 'backups', basename(path)));
  await other.page.getByRole('button', { name: '从备份恢复' }).click();
  const backup = new BackupPage(other.page);
  await backup.rows.first().click();
  await backup.unlockBackup(wang.passphrase);
  await backup.start();
  await backup.restored();
  const setup = new SetupPage(other.page);
  await setup.unlock();
  await expect(other.page.getByText('备份里的数据已经恢复。社区和本人的设置没有读出来')).toBeVisible();
  await setup.fillOffice(wang);
  await other.page.getByRole('button', { name: '以后再说' }).click();
  await setup.finish();
  await new RosterPage(other.page).open();
  await new RosterPage(other.page).expectTotal(roster.rows - roster.failed);
});

/** Runs in the locked page: one flipped bit in who works here. */
async function damageProfile(): Promise<void> {
  const asked = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error));
    });
  const database = await asked(indexedDB.open('office-desk'));
  const cells = database.transaction('cells', 'readwrite', { durability: 'strict' }).objectStore('cells');
  const cell = (await asked(cells.get('local/profile'))) as { sealed: Uint8Array };
  cell.sealed[20] = (cell.sealed[20] ?? 0) ^ 1;
  await asked(cells.put(cell));
  database.close();
}
