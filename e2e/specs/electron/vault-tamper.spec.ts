import { expect, test } from '../../harness/test';
import { JournalPage } from '../../pages/journal';
import { RosterPage } from '../../pages/roster';
import { SetupPage } from '../../pages/setup';
import { Shell } from '../../pages/shell';
import { SyncPage } from '../../pages/sync';

const demoMembers = 30;

test('something of every kind damaged on disk: found, said, and everything else is usable', async ({
  pc,
  county,
}) => {
  const clerk = county.accounts.find(({ roles }) => roles.includes('community:420683001001'));
  if (!clerk) throw new Error('no clerk of the demonstration');
  await new SetupPage(pc.page).withCounty({
    url: county.url,
    user: clerk.name,
    password: clerk.password ?? '',
  });
  const before = new SyncPage(pc.page);
  await before.open();
  await before.finished();
  // What the county answered is put in its place once the run is over.
  await expect.poll(() => pc.page.evaluate(baselines)).toBeGreaterThan(0);
  await pc.close();
  const page = await pc.launch();
  await expect(page.getByText('请输入口令', { exact: true })).toBeVisible();
  const damaged = await page.evaluate(damage);
  // What the demonstration has; ledger and figures are empty in it.
  for (const kind of [
    'baselines',
    'households',
    'visits',
    'matters',
    'meetings',
    'councils',
    'orgUnits',
    'partners',
  ])
    expect(damaged, kind).toMatchObject({ [kind]: 1 });
  await new SetupPage(page).unlock();
  await expect(new Shell(page).menu).toBeVisible();
  const notice = page.getByRole('alert').filter({ hasText: '项数据损坏了，读不出来；其他数据不受影响' });
  for (const kind of [
    '党员 3',
    '住户 1',
    '走访 1',
    '事项 1',
    '会议 1',
    '议事机构 1',
    '组织和设置 1',
    '工作日志 1',
  ])
    await expect(notice).toContainText(`${kind} 项`);

  const list = new RosterPage(page);
  await list.open();
  await list.expectTotal(demoMembers - 3);
  const sync = new SyncPage(page);
  await sync.open();
  await sync.run();
  const journal = new JournalPage(page);
  await journal.open();
  await expect(journal.result).toContainText(/发现 \d+ 处问题/u);
  await expect(journal.result).toContainText('无法读取');
  await expect(notice).toContainText('党员 3 项');
});

/** Runs in the page: how many baselines have a row of their own. */
async function baselines(): Promise<number> {
  const all = await indexedDB.databases();
  const { name = '' } = all.find((one) => /^rxdb-dexie-office--\d+--baselines$/.test(one.name ?? '')) ?? {};
  return await new Promise((done, fail) => {
    const opening = indexedDB.open(name);
    opening.addEventListener('error', () => fail(opening.error));
    opening.addEventListener('success', () => {
      const counting = opening.result.transaction('docs').objectStore('docs').count();
      counting.addEventListener('success', () => {
        opening.result.close();
        done(counting.result);
      });
    });
  });
}

/** Runs in the locked page: in every store one flipped character at a seeded place, two swapped ciphertexts, and no index that hides it. */
async function damage(): Promise<Record<string, number>> {
  let seed = 20261122;
  const chance = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const asked = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error));
    });
  const done: Record<string, number> = {};
  for (const { name = '' } of await indexedDB.databases()) {
    const collection = /^rxdb-dexie-office--\d+--([a-z]+)$/i.exec(name)?.[1];
    if (collection === undefined) continue;
    const database = await asked(indexedDB.open(name));
    const docs = database.transaction('docs', 'readwrite', { durability: 'strict' }).objectStore('docs');
    const rows = (await asked(docs.getAll())) as { sealed: string; _deleted: unknown }[];
    const [b, c] = rows;
    const a = rows.at(-1);
    done[collection] = 0;
    if (a) {
      const at = chance(a.sealed.length - 4);
      const other = a.sealed[at] === 'A' ? 'B' : 'A';
      await asked(docs.put({ ...a, sealed: `${a.sealed.slice(0, at)}${other}${a.sealed.slice(at + 1)}` }));
      done[collection] += 1;
    }
    if (collection === 'members' && b && c) {
      await asked(docs.put({ ...b, sealed: c.sealed }));
      await asked(docs.put({ ...c, sealed: b.sealed }));
      done[collection] += 2;
    }
    database.close();
  }
  const desk = await asked(indexedDB.open('office-desk'));
  const cells = desk.transaction('cells', 'readwrite', { durability: 'strict' }).objectStore('cells');
  for (const key of await asked(cells.getAllKeys()))
    if (typeof key === 'string' && key.startsWith('blob/search/')) await asked(cells.delete(key));
  desk.close();
  return done;
}
