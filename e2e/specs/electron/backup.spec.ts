import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stopPageAt } from '../../harness/kill';
import { expect, test } from '../../harness/test';
import type { Pc } from '../../harness/pc';
import { BackupPage } from '../../pages/backup';
import { RosterPage } from '../../pages/roster';
import { SetupPage, wang } from '../../pages/setup';
import { VaultPage } from '../../pages/vault';
import { madeRoster } from '../../samples/roster';

const roster = madeRoster(40);
const total = roster.rows - roster.failed;
const database = ['IndexedDB', 'app_minqingben_0.indexeddb.leveldb'];

const backupsOf = async (pc: Pc): Promise<string[]> =>
  (await readdir(join(pc.folder, 'backups'))).filter((name) => name.endsWith('.mqbak')).toSorted();

async function stillThere(pc: Pc): Promise<void> {
  await new SetupPage(pc.page).unlock();
  await new RosterPage(pc.page).open();
  await new RosterPage(pc.page).expectTotal(total);
}

/** A PC with a roster that has been closed, and so backed up. */
async function usedPc(pc: Pc): Promise<void> {
  await new SetupPage(pc.page).withoutCounty();
  await new RosterPage(pc.page).import(roster);
  await pc.close();
}

/** The backup that was finished last; names of the same second are in no order. */
async function newestOf(pc: Pc): Promise<string> {
  const names = await backupsOf(pc);
  const times = await Promise.all(names.map((name) => stat(join(pc.folder, 'backups', name))));
  const newest = Math.max(...times.map(({ mtimeMs }) => mtimeMs));
  return names.find((_, at) => times[at]?.mtimeMs === newest) ?? '';
}

/** The first bytes, which say how the file is built, and one of each of 150 equal parts of the rest. */
function placesOf(whole: Buffer): number[] {
  const part = whole.length / 150;
  const spread = Array.from({ length: 150 }, (_, n) => Math.floor(n * part + ((n * 7919) % part)));
  return [...Array.from({ length: 16 }, (_, at) => at), ...spread, whole.length - 1];
}

/** Whether the unlocked app takes a file in its own place for a whole backup. */
function openedByApp(pc: Pc, path: string): Promise<boolean> {
  return pc.page.evaluate(async (name) => {
    const { backup } = window.office;
    const state = await backup.state();
    // A header that cannot be read is not shown as a backup at all.
    const found = state.ok ? state.value.backups.find((one) => one.name === name) : undefined;
    if (!found) return false;
    const { ok } = await backup.open({ token: found.token });
    await backup.close();
    return ok;
  }, basename(path));
}

/** Puts the last backup of one PC into the place where another one looks for its own. */
async function carryTo(to: Pc, from: Pc): Promise<string> {
  const name = await newestOf(from);
  await mkdir(join(to.folder, 'backups'), { recursive: true });
  const path = join(to.folder, 'backups', name);
  await copyFile(join(from.folder, 'backups', name), path);
  return path;
}

test('backed up at exit and by hand, restored over the present data after a look at the numbers', async ({
  pc,
}) => {
  await usedPc(pc);
  const atExit = await backupsOf(pc);
  expect(atExit.length).toBeGreaterThanOrEqual(1);
  await pc.launch();
  await stillThere(pc);
  const backup = new BackupPage(pc.page);
  await backup.open();
  await backup.make();
  await test.step('one byte changed, anywhere: refused', async () => {
    const path = join(pc.folder, 'backups', await newestOf(pc));
    const whole = await readFile(path);
    expect(await openedByApp(pc, path)).toBe(true);
    for (const at of placesOf(whole)) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await writeFile(path, changed);
      expect(await openedByApp(pc, path), `byte ${at} of ${whole.length}`).toBe(false);
    }
    await writeFile(path, whole.subarray(0, -1));
    expect(await openedByApp(pc, path), 'cut off').toBe(false);
    await writeFile(path, whole);
    expect(await openedByApp(pc, path)).toBe(true);
  });
  await test.step('locked while one is looked at: it gives nothing any more', async () => {
    const first = (): Promise<(string | undefined)[]> =>
      pc.page.evaluate(async () => {
        const { backup: machine } = window.office;
        const state = await machine.state();
        const token = (state.ok ? state.value.backups : [])[0]?.token ?? '';
        const answers = [await machine.read(token), await machine.open({ token }), await machine.read(token)];
        return answers.map((answer) => (answer.ok ? 'given' : answer.code));
      });
    expect(await first()).toEqual(['refused', 'given', 'given']);
    await new VaultPage(pc.page).lock();
    expect(await first()).toEqual(['refused', 'secretNeeded', 'refused']);
    await new SetupPage(pc.page).unlock();
    await backup.open();
  });
  await backup.restoreNewest();
  await stillThere(pc);
  // The present data was backed up before it was replaced.
  expect((await backupsOf(pc)).length).toBeGreaterThanOrEqual(atExit.length + 2);
});

test('an empty PC takes the data of a backup with the passphrase; a damaged one is refused whole', async ({
  newPc,
}) => {
  const old = await newPc();
  await usedPc(old);
  const fresh = await newPc();
  const path = await carryTo(fresh, old);
  const whole = await readFile(path);
  const changed = Buffer.from(whole);
  changed[changed.length - 40] = (changed[changed.length - 40] ?? 0) ^ 1;

  await fresh.page.getByRole('button', { name: '从备份恢复' }).click();
  const backup = new BackupPage(fresh.page);
  await writeFile(path, changed);
  await backup.rows.first().click();
  await backup.unlockBackup(wang.passphrase);
  await expect(fresh.page.getByText('这份备份不完整或被改动过')).toBeVisible();
  await writeFile(path, whole);
  await backup.rows.first().click();
  await backup.unlockBackup('不是这个口令');
  await expect(fresh.page.getByText('口令不对')).toBeVisible();
  await backup.unlockBackup(wang.passphrase);
  const { stopped } = await stopPageAt(fresh.page, '^office-current$', 0);
  await backup.start();
  await stopped;
  await fresh.kill();
  await test.step('killed when all but the last step was done: keys, no data, and the way to restore again', async () => {
    const page = await fresh.launch();
    await new SetupPage(page).unlock();
    await expect(new SetupPage(page).title).toBeVisible();
    await page.getByRole('button', { name: '从备份恢复' }).click();
    const again = new BackupPage(page);
    // The keys are there already, so nothing is asked.
    await again.rows.first().click();
    await again.start();
    await again.restored();
    await stillThere(fresh);
  });
});

test('the keys are gone: the backup gives them back, and the data is the one that was there', async ({
  pc,
}) => {
  await usedPc(pc);
  for (const name of ['vault.json', 'vault.bak']) await rm(join(pc.folder, name));
  const page = await pc.launch();
  await page.getByRole('button', { name: '从备份恢复' }).click();
  const backup = new BackupPage(page);
  await backup.rows.first().click();
  await backup.unlockBackup(wang.passphrase);
  await backup.start();
  await backup.restored();
  await stillThere(pc);
});

test('the database is damaged: put aside, and the backup takes its place', async ({ pc }) => {
  await usedPc(pc);
  await writeFile(join(pc.folder, ...database, 'CURRENT'), Buffer.alloc(16));
  const page = await pc.launch();
  await expect(page.getByText('保存数据的文件损坏了')).toBeVisible();
  await new BackupPage(page).putAsideAndRestore();
  await stillThere(pc);
  const aside = (await readdir(pc.folder)).filter((name) => name.startsWith('damaged-'));
  expect(aside).toHaveLength(1);
});

test('a wrong clock: opened for looking only, nothing is written with its dates', async ({ pc }) => {
  await usedPc(pc);
  await writeFile(join(pc.folder, 'clock.json'), JSON.stringify({ last: Date.now() + 365 * 86_400_000 }));
  await pc.launch();
  await pc.page.getByRole('button', { name: '只读打开' }).click();
  await stillThere(pc);
  await expect(pc.page.getByText('只读打开：可以查看')).toBeVisible();
  const before = await backupsOf(pc);
  await pc.close();
  expect(await backupsOf(pc)).toEqual(before);
});
