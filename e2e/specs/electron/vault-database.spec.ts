import { appendFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../harness/test';
import { BackupPage } from '../../pages/backup';
import { RosterPage } from '../../pages/roster';
import { SetupPage } from '../../pages/setup';
import { Shell } from '../../pages/shell';
import { Chance } from '../../samples/chance';
import { madeRoster } from '../../samples/roster';

const database = ['IndexedDB', 'app_minqingben_0.indexeddb.leveldb'];

/** The largest file of one kind. */
async function target(folder: string, kind: RegExp): Promise<string> {
  const names = (await readdir(folder)).filter((name) => kind.test(name));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return join(folder, names[sizes.indexOf(Math.max(...sizes))] ?? '');
}

test('a byte of the database files was changed: said before Chromium throws all away, and a backup brings it back', async ({
  pc,
}) => {
  // Enough for a table: Chromium goes on with the log of a smaller one.
  const roster = madeRoster(1500);
  await new SetupPage(pc.page).withoutCounty();
  await new RosterPage(pc.page).import(roster);
  await pc.close();
  await pc.launch();
  await new SetupPage(pc.page).unlock();
  await expect(new Shell(pc.page).menu).toBeVisible();
  await pc.close();

  const folder = join(pc.folder, ...database);
  const chance = new Chance(5);
  const page = await pc.launch();
  for (const kind of [/\.log$/, /^MANIFEST/, /\.ldb$/]) {
    const path = await target(folder, kind);
    const whole = await readFile(path);
    const bytes = Buffer.from(whole);
    // Of a table anywhere before its end, which is filled up; else in the content of the first entry.
    const at = kind.test('.ldb') ? chance.below(bytes.length - 60) : 7 + chance.below(10);
    bytes[at] = (bytes[at] ?? 0) ^ 16;
    await writeFile(path, bytes);
    await new SetupPage(page).unlock();
    await expect(page.getByText('保存数据的文件损坏了，打不开。文件原样保留，没有改动')).toBeVisible();
    expect((await readFile(path)).equals(bytes), `${path} at ${at}`).toBe(true);
    if (kind.test('.ldb')) break;
    await writeFile(path, whole);
    await page.getByRole('button', { name: '重新打开' }).click();
    await expect(page.getByText('请输入口令', { exact: true })).toBeVisible();
  }

  await new BackupPage(page).putAsideAndRestore();
  await new SetupPage(page).unlock();
  const list = new RosterPage(page);
  await list.open();
  await list.expectTotal(roster.rows - roster.failed);
  expect((await readdir(pc.folder)).filter((name) => name.startsWith('damaged-'))).toHaveLength(1);
});

test('a power cut in the middle of a write, twice: what is written behind it is there at every later start', async ({
  pc,
}) => {
  const roster = madeRoster(30);
  await new SetupPage(pc.page).withoutCounty();
  await new RosterPage(pc.page).import(roster);
  const list = new RosterPage(pc.page);
  await list.openBySearch(roster.someone);
  for (const phone of ['13900000001', '13900000002']) {
    await pc.kill();
    // The head of a record of 40,000 bytes, of which the disk got no more than this.
    const log = await target(join(pc.folder, ...database), /\.log$/);
    await appendFile(log, Buffer.concat([Buffer.of(7, 7, 7, 7, 64, 156, 1), Buffer.alloc(300, 5)]));
    const page = await pc.launch();
    await new SetupPage(page).unlock();
    await new RosterPage(page).edit(roster.someone, '手机号码', phone);
  }
  await pc.kill();
  const page = await pc.launch();
  await new SetupPage(page).unlock();
  const after = new RosterPage(page);
  await after.open();
  await after.expectTotal(roster.rows - roster.failed);
  await after.openBySearch(roster.someone);
  await expect(after.drawer).toContainText('139****0002');
});
