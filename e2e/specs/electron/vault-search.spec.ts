import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { read, utils } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { tempFolder } from '../../harness/pc';
import { expect, test } from '../../harness/test';
import { HouseholdsPage } from '../../pages/households';
import { addPhoto } from '../../pages/photo';
import { MeetingsPage } from '../../pages/meetings';
import { RosterPage } from '../../pages/roster';
import { SetupPage, wang } from '../../pages/setup';
import { Shell } from '../../pages/shell';
import { SyncPage } from '../../pages/sync';
import { VaultPage } from '../../pages/vault';
import { madeRoster } from '../../samples/roster';
import { gb18030 } from '../../vault/encodings';
import { searchFolder } from '../../vault/search';

/** A picture's middle, where no header is, in the two forms in which it may lie somewhere. */
const piecesOf = (picture: Buffer): (string | Buffer)[] => {
  const middle = picture.length >> 1;
  return [picture.toString('base64').slice(middle, middle + 48), picture.subarray(middle, middle + 32)];
};

const saved = ['saved by the test'];
const roster = madeRoster(60);

/** Every name, ID number and telephone number of the roster. */
function personal(): string[] {
  const book = read(roster.bytes, { type: 'buffer' });
  const rows = utils.sheet_to_json<string[]>(book.Sheets['花名册'] ?? {}, { header: 1 }).slice(3, 63);
  return rows
    .flatMap((row) => [row[1], row[3], row[8]])
    .filter((value): value is string => value !== undefined && value.length > 2);
}

const typed = {
  head: '欧阳测试户主',
  need: '楼道灯不亮请物业来修',
  said: '老人反映夜里上楼看不清台阶',
  item: '更换六号楼的楼道灯',
  decision: '本周内更换楼道灯由物业负责',
  half: '写到一半就停电的这一句话',
};

/** Writes records as they would lie there without the wrapper. */
async function writePlain(page: Page, texts: string[], fillers = 0): Promise<void> {
  await page.evaluate(
    ({ values, more }) =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.open('control', 1);
        request.addEventListener('upgradeneeded', () => {
          request.result.createObjectStore('members', { keyPath: 'id' }).createIndex('name', 'name');
        });
        request.addEventListener('error', () => fail(request.error));
        request.addEventListener('success', () => {
          const transaction = request.result.transaction('members', 'readwrite', { durability: 'strict' });
          const store = transaction.objectStore('members');
          for (const [id, name] of values.entries())
            store.put({ id, name, note: `${'说明'.repeat(id % 2 === 0 ? 5 : 900)}${name}` });
          for (let id = values.length; id < values.length + more; id += 1) {
            const filler = Array.from(crypto.getRandomValues(new Uint32Array(8000)), String).join('');
            store.put({ id, name: String(id), note: filler });
          }
          transaction.addEventListener('complete', () => {
            request.result.close();
            done();
          });
          transaction.addEventListener('abort', () => fail(transaction.error));
        });
      }),
    { values: texts, more: fillers },
  );
}

test('the search finds what lies there without the wrapper, in logs and in compressed tables', async ({
  pc,
}) => {
  const texts = personal();
  expect(texts.length).toBeGreaterThan(150);
  await expect(new SetupPage(pc.page).title).toBeVisible();
  await writePlain(pc.page, texts);
  const inLog = await searchFolder(pc.folder, texts, saved);
  expect(new Set(inLog.finds.map(({ text }) => text)).size).toBe(new Set(texts).size);

  // A second round fills what LevelDB keeps in memory, so that it writes the first into a table.
  await writePlain(pc.page, texts, 250);
  await pc.close();
  const inTable = await searchFolder(pc.folder, texts, saved);
  expect(inTable.tables).toBeGreaterThan(0);
  const found = inTable.finds.filter(({ file }) => file.endsWith('.ldb')).map(({ text }) => text);
  expect(new Set(found).size).toBe(new Set(texts).size);
});

test('the search finds what lies in every other area: names of files, logs, caches, dumps, temporary files', async () => {
  const { folder, remove } = await tempFolder('areas');
  const name = '欧阳测试户主';
  const plain = Buffer.from(`before ${name} after`);
  const planted: Record<string, Buffer> = {
    'logs/main.log': plain,
    'Cache/Cache_Data/0123_0': Buffer.concat([Buffer.from('key'), gzipSync(plain), Buffer.from('end')]),
    'Code Cache/js/0123_0': Buffer.from(name, 'utf16le'),
    'Crashpad/pending/0123.dmp': Buffer.concat([Buffer.alloc(4096, 7), Buffer.from(name, 'utf16le')]),
    'Session Storage/000003.log': plain,
    'tmp/scoped_dir/upload': Buffer.from(gb18030(name)),
    [`backups/${name}.mqbak`]: Buffer.from('nothing inside'),
  };
  for (const [path, bytes] of Object.entries(planted)) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const { finds, areas } = await searchFolder(folder, [name], []);
  expect(finds.map(({ file }) => file).toSorted()).toEqual(Object.keys(planted).toSorted());
  const bytes = await searchFolder(folder, [plain.subarray(0, 20)], []);
  expect(bytes.finds.map(({ file }) => file).toSorted()).toEqual([
    'Cache/Cache_Data/0123_0',
    'Session Storage/000003.log',
    'logs/main.log',
  ]);
  expect(areas.get('Crashpad')).toBe(1);
  await remove();
});

test('after use, sync, export, crash and restart nothing personal lies readable in the data folder', async ({
  newPc,
  emptyCounty,
}) => {
  test.setTimeout(300_000);
  const temporary = await tempFolder('tmp');
  const pc = await newPc({ TMPDIR: temporary.folder });
  const account = emptyCounty.clerk();
  const texts = [...personal(), ...Object.values(typed), wang.userName, wang.passphrase, account.password];
  /** Of the photograph: as bytes and as the text that a record holds. */
  const face: (string | Buffer)[] = [];
  const nothing = async (when: string): Promise<void> => {
    const { finds, areas } = await searchFolder(pc.folder, [...texts, ...face], saved);
    expect(finds, when).toEqual([]);
    for (const area of ['IndexedDB', 'Cache', 'Code Cache', 'Crashpad', 'logs'])
      expect(areas.get(area) ?? 0, `${area} ${when}`).toBeGreaterThan(0);
    const beside = await searchFolder(temporary.folder, [...texts, ...face], []);
    expect(beside.finds, `temporary files ${when}`).toEqual([]);
  };
  /** What the window's frame, the task bar and the history of the page show. */
  const notInTitle = async (): Promise<void> => {
    const shown = `${await pc.page.title()} ${decodeURIComponent(pc.page.url())}`;
    expect(shown).toContain('民情本');
    expect(texts.filter((text) => shown.includes(text))).toEqual([]);
  };
  await new SetupPage(pc.page).withCounty(account);
  await expect(new Shell(pc.page).menu).toBeVisible();

  await test.step('use', async () => {
    await new RosterPage(pc.page).import(roster);
    await new RosterPage(pc.page).openBySearch(roster.someone);
    await notInTitle();
    face.push(...piecesOf(await addPhoto(pc.page)));
    await pc.page.keyboard.press('Escape');
    const households = new HouseholdsPage(pc.page);
    await households.open();
    await households.add({ compound: '阳光花园', building: '3栋', room: '501', head: typed.head });
    await households.writeVisit({ said: typed.said, need: typed.need });
    await notInTitle();
    await nothing('in use');
  });

  await test.step('sync and export', async () => {
    const sync = new SyncPage(pc.page);
    await sync.open();
    await sync.run();
    await new RosterPage(pc.page).open();
    await pc.page.getByRole('button', { name: '导出', exact: true }).click();
    const ask = pc.page.getByRole('dialog', { name: '导出党员花名册' });
    await pc.saving(() => ask.getByRole('button', { name: '导出' }).click());
    await nothing('after sync and export');
  });

  await test.step('crash while typing', async () => {
    const meetings = new MeetingsPage(pc.page);
    await meetings.open();
    await meetings.seat(['甲委员']);
    await meetings.begin('十一月议事会');
    await meetings.addItem({ title: typed.item, decision: typed.decision });
    await meetings.item.getByLabel('议定事项').fill(typed.half);
    await expect(pc.page.getByText('已保存').first()).toBeVisible();
    await notInTitle();
    await pc.kill();
    await nothing('after a crash');
  });

  await test.step('crash of the page', async () => {
    await pc.launch();
    await new SetupPage(pc.page).unlock();
    await new RosterPage(pc.page).open();
    await new RosterPage(pc.page).openBySearch(roster.someone);
    const session = await pc.page.context().newCDPSession(pc.page);
    // The page dies before it can answer.
    session.send('Page.crash').catch(() => undefined);
    await expect
      .poll(() => readFile(join(pc.folder, 'logs', 'main.log'), 'utf8'))
      .toContain('the page is gone: crashed');
    await pc.kill();
    await nothing('after a crash of the page');
  });

  await test.step('restart, lock, close', async () => {
    await pc.launch();
    await new SetupPage(pc.page).unlock();
    await expect(new Shell(pc.page).menu).toBeVisible();
    await new RosterPage(pc.page).open();
    await new RosterPage(pc.page).openBySearch(roster.someone);
    await pc.page.keyboard.press('Escape');
    await nothing('after a restart');
    await new VaultPage(pc.page).lock();
    await pc.close();
    await nothing('after locking and closing');
  });
  await temporary.remove();
});
