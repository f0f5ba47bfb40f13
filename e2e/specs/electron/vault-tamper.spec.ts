import { expect, test } from '../../harness/test';
import { RosterPage } from '../../pages/roster';
import { SetupPage } from '../../pages/setup';
import { Shell } from '../../pages/shell';
import { madeRoster } from '../../samples/roster';

test('a record damaged on disk: said, and everything else is usable', async ({ pc }) => {
  const roster = madeRoster(30);
  const count = roster.rows - roster.failed;
  await new SetupPage(pc.page).withoutCounty();
  await new RosterPage(pc.page).import(roster);
  await pc.close();
  const page = await pc.launch();
  await expect(page.getByText('请输入口令', { exact: true })).toBeVisible();
  await page.evaluate(damage);
  await new SetupPage(page).unlock();
  await expect(new Shell(page).menu).toBeVisible();
  await expect(page.getByText('有 3 项数据损坏了，读不出来；其他数据不受影响')).toBeVisible();
  await expect(page.getByText('损坏的是：党员 3 项')).toBeVisible();
  const list = new RosterPage(page);
  await list.open();
  await list.expectTotal(count - 3);
  await new Shell(page).open('设置');
  await expect(page.getByRole('heading', { name: '设置', exact: true })).toBeVisible();
});

/** Runs in the locked page: one flipped character, two swapped ciphertexts, and no index that hides it. */
async function damage(): Promise<void> {
  const asked = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error));
    });
  const opened = async (part: RegExp): Promise<IDBDatabase> => {
    const found = (await indexedDB.databases()).find(({ name = '' }) => part.test(name));
    return asked(indexedDB.open(found?.name ?? ''));
  };
  const members = await opened(/--members$/);
  const docs = members.transaction('docs', 'readwrite', { durability: 'strict' }).objectStore('docs');
  const rows = (await asked(docs.getAll())) as { sealed: string }[];
  const [a, b, c] = rows;
  if (!a || !b || !c) throw new Error('too few rows');
  await asked(
    docs.put({
      ...a,
      sealed: `${a.sealed.slice(0, 40)}${a.sealed[40] === 'A' ? 'B' : 'A'}${a.sealed.slice(41)}`,
    }),
  );
  await asked(docs.put({ ...b, sealed: c.sealed }));
  await asked(docs.put({ ...c, sealed: b.sealed }));
  members.close();
  const desk = await opened(/-desk$/);
  const cells = desk.transaction('cells', 'readwrite', { durability: 'strict' }).objectStore('cells');
  await asked(cells.delete('blob/search/members'));
  desk.close();
}
