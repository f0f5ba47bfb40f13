import { lstat, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, JSHandle, Page } from '@playwright/test';
import { startElectron } from '../../harness/electron';
import { tempFolder } from '../../harness/pc';
import { expect, test } from '../../harness/test';
import { BackupPage } from '../../pages/backup';
import { RosterPage } from '../../pages/roster';
import { SetupPage, wang } from '../../pages/setup';
import { madeRoster } from '../../samples/roster';

const roster = madeRoster(40);

/** Counts in the place of starting anew, which would take the app away from the test. */
const countRelaunches = (app: ElectronApplication): Promise<JSHandle<{ times: number }>> =>
  app.evaluateHandle(({ app: desktop }) => {
    const seen = { times: 0 };
    desktop.relaunch = () => void (seen.times += 1);
    desktop.exit = () => undefined;
    return seen;
  });

/** What a person would choose in the system's dialog from now on. */
const answerOpenDialog = (app: ElectronApplication, chosen: string): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, chosen);

async function stillThere(page: Page): Promise<void> {
  await new SetupPage(page).unlock();
  await new RosterPage(page).open();
  await new RosterPage(page).expectTotal(roster.rows - roster.failed);
}

test('a data folder that cannot be used: said, nothing written, opened once mended, put aside for a backup', async () => {
  const { folder: around, remove } = await tempFolder('place');
  const [folder, kept, temporary, second] = ['data', 'kept', 'temp', 'second'].map((name) =>
    join(around, name),
  ) as [string, string, string, string];
  for (const made of [temporary, second]) await mkdir(made);
  let app: ElectronApplication | undefined;
  const launch = async (): Promise<[ElectronApplication, Page]> => {
    await app?.close();
    app = await startElectron(folder, { TMPDIR: temporary });
    return [app, await app.firstWindow()];
  };
  const leftBehind = async (): Promise<string[]> =>
    (await readdir(temporary)).filter((name) => name.startsWith('minqingben'));
  try {
    const [fresh, first] = await launch();
    await new SetupPage(first).withoutCounty();
    await new RosterPage(first).import(roster);
    await answerOpenDialog(fresh, second);
    await new BackupPage(first).open();
    await first.getByRole('button', { name: '选择位置…' }).click();
    await expect(first.getByText('可以使用')).toBeVisible();
    await app?.close();

    await test.step('a file in its place is said, without a path, and left alone', async () => {
      await rename(folder, kept);
      await writeFile(folder, 'somebody’s');
      const [desktop, page] = await launch();
      const said = page.getByText('它的位置上放着别的东西，和它同名');
      await expect(said).toBeVisible();
      const made = await page.evaluate(() => window.office.vault.create({ passphrase: '另一个口令' }));
      expect(made).toMatchObject({ ok: false, code: 'refused' });
      await page.getByRole('button', { name: '复制故障说明' }).click();
      const report = (): Promise<string> => desktop.evaluate(({ clipboard }) => clipboard.readText());
      await expect.poll(report).toContain('FolderError: blocked, ENOTDIR');
      expect(await report()).not.toContain(around);
      await page.getByRole('button', { name: '重新打开' }).click();
      await expect(said).toBeVisible();
      expect(await readFile(folder, 'utf8')).toBe('somebody’s');
      expect(await leftBehind()).toHaveLength(1);

      const relaunches = await countRelaunches(desktop);
      await rm(folder);
      await rename(kept, folder);
      await page.getByRole('button', { name: '重新打开' }).click();
      await expect.poll(() => relaunches.evaluate(({ times }) => times)).toBe(1);
      await stillThere((await launch())[1]);
      await app?.close();
      expect(await leftBehind()).toEqual([]);
    });

    await test.step('a link to a drive that is gone makes room, and the backup in the second place brings the data back', async () => {
      await rename(folder, kept);
      await symlink(join(around, 'not plugged in'), folder);
      const [desktop, page] = await launch();
      await expect(page.getByText('找不到存放数据的文件夹')).toBeVisible();
      const relaunches = await countRelaunches(desktop);
      await page.getByRole('button', { name: '移开，从备份恢复' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '移开并重新打开' }).click();
      await expect.poll(() => relaunches.evaluate(({ times }) => times)).toBe(1);
      const aside = (await readdir(around)).filter((name) => /^data-aside-\d+$/.test(name));
      expect(aside).toHaveLength(1);
      expect((await lstat(join(around, aside[0] ?? ''))).isSymbolicLink()).toBe(true);

      const [again, wizard] = await launch();
      await wizard.getByRole('button', { name: '从备份恢复' }).click();
      const newest = (await readdir(second)).toSorted().at(-1) ?? '';
      await answerOpenDialog(again, join(second, newest));
      await wizard.getByRole('button', { name: '从备份文件恢复…' }).click();
      const backup = new BackupPage(wizard);
      await backup.unlockBackup(wang.passphrase);
      await backup.start();
      await backup.restored();
      await stillThere(wizard);
    });
  } finally {
    await app?.close();
    await remove();
  }
});
