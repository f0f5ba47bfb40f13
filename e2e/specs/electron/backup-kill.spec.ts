import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { startElectron } from '../../harness/electron';
import { endingWith, stopPageAt } from '../../harness/kill';
import { tempFolder } from '../../harness/pc';
import { expect, test } from '../../harness/test';
import { BackupPage } from '../../pages/backup';
import { RosterPage } from '../../pages/roster';
import { SetupPage } from '../../pages/setup';
import { madeRoster } from '../../samples/roster';

const roster = madeRoster(40);
const total = roster.rows - roster.failed;
const renamed = '欧阳改名';

const killed = (app: ElectronApplication): Promise<void> =>
  endingWith(app.process(), () => app.process().kill('SIGKILL'));

/** Leaves the backup that was finished last, and gives its name; the one before the import is empty. */
async function onlyNewest(folder: string): Promise<string> {
  const found: { name: string; at: number }[] = [];
  for (const name of await readdir(folder))
    found.push({ name, at: (await stat(join(folder, name))).mtimeMs });
  const [newest, ...others] = found.toSorted((a, b) => b.at - a.at);
  for (const { name } of others) await rm(join(folder, name));
  return newest?.name ?? '';
}

/** Steps of a file that is being written, by their place in the order; each kill comes right behind one. */
const steps = [
  ['a frame', 1],
  ['the end, before it is safe on the disk', 2],
  ['the proof', 4],
  ['its name', 5],
] as const;

/** The main process dies behind the given step of the next backup's file, before it can tell anybody. */
function dieBehind(app: ElectronApplication, step: number): Promise<void> {
  return app.evaluate(async (_electron, at) => {
    const disk = process.getBuiltinModule('node:fs/promises');
    let left = at;
    const behind = async <R>(done: Promise<R>): Promise<R> => {
      const result = await done;
      if (left === 0) process.kill(process.pid, 'SIGKILL');
      left -= 1;
      return result;
    };
    const half = (path: unknown): boolean => typeof path === 'string' && path.endsWith('.part');
    const { open, rename } = disk;
    disk.open = async (...given: Parameters<typeof open>) => {
      const file = await open(...given);
      if (!half(given[0])) return file;
      if (given[1] === 'r') {
        const close = file.close.bind(file);
        file.close = () => behind(close());
      } else {
        const [write, sync] = [file.write.bind(file), file.sync.bind(file)];
        Object.assign(file, {
          write: (...bytes: Parameters<typeof write>) => behind(write(...bytes)),
          sync: () => behind(sync()),
        });
      }
      return file;
    };
    disk.rename = async (from, to) => {
      const renamed = rename(from, to);
      await (half(from) ? behind(renamed) : renamed);
    };
  }, step);
}

test('killed at every step of a backup and of a restore: the data and the older backups are whole', async () => {
  const { folder, remove } = await tempFolder('kill');
  const backups = join(folder, 'backups');
  const names = async (): Promise<string[]> =>
    (await readdir(backups)).filter((name) => name.endsWith('.mqbak')).toSorted();
  const start = async (): Promise<{ app: ElectronApplication; page: Page; backup: BackupPage }> => {
    const app = await startElectron(folder, {});
    const page = await app.firstWindow();
    return { app, page, backup: new BackupPage(page) };
  };
  const opened = async () => {
    const running = await start();
    await new SetupPage(running.page).unlock();
    await running.backup.open();
    return running;
  };
  /** All members are there, and the one is called as in the present data or as in the backup. */
  const isState = async (page: Page, state: 'present' | 'restored'): Promise<void> => {
    const list = new RosterPage(page);
    await list.open();
    await list.expectTotal(total);
    const [there, gone] = state === 'present' ? [renamed, roster.someone] : [roster.someone, renamed];
    await list.search.fill(there);
    await expect(list.row(there)).toBeVisible();
    await expect(list.row(gone)).toBeHidden();
  };

  const first = await start();
  await new SetupPage(first.page).withoutCounty();
  await new RosterPage(first.page).import(roster);
  await first.app.close();
  const old = await onlyNewest(backups);
  // From here on the present data is another one than the backup holds.
  const second = await start();
  await new SetupPage(second.page).unlock();
  await new RosterPage(second.page).edit(roster.someone, '姓名', renamed);
  await killed(second.app);
  const bytes = await readFile(join(backups, old));
  const oldIsWhole = async (): Promise<void> =>
    expect((await readFile(join(backups, old))).equals(bytes)).toBe(true);

  for (const [step, at] of steps) {
    await test.step(`a backup, behind ${step}`, async () => {
      const { app, page } = await opened();
      await dieBehind(app, at);
      const ended = new Promise((done) => app.process().once('exit', done));
      // The app may be gone before it can say that it was pressed.
      await Promise.allSettled([page.getByRole('button', { name: '立即备份' }).click(), ended]);
      await ended;
      expect(await names()).toHaveLength(step === 'its name' ? 2 : 1);
      expect((await readdir(backups)).some((name) => name.endsWith('.part'))).toBe(step !== 'its name');
      await oldIsWhole();
    });
  }

  const places: [name: string, database: string, row: number | undefined][] = [
    ['in the middle of the records', '^rxdb-dexie-office-r.*--members$', total >> 1],
    ['before the switch', '^office-current$', 0],
    ['behind the switch', '^office-current$', undefined],
  ];
  for (const [name, database, row] of places) {
    await test.step(`a restore, ${name}`, async () => {
      const { app, page, backup } = await opened();
      await isState(page, 'present');
      await backup.open();
      await backup.rows.last().click();
      await backup.start();
      const { stopped } = await stopPageAt(page, database, row);
      await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).last().click();
      await stopped;
      await killed(app);
      await oldIsWhole();
    });
  }

  const { app, page } = await opened();
  // Whatever carries the name of a backup opens.
  const said = await page.evaluate(async () => {
    const state = await window.office.backup.state();
    if (!state.ok) return [];
    const answers: boolean[] = [];
    for (const { token } of state.value.backups)
      answers.push((await window.office.backup.open({ token })).ok);
    return answers;
  });
  expect(said).toEqual((await names()).map(() => true));
  await isState(page, 'restored');
  await app.close();
  await remove();
});
