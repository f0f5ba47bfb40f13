import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { damagedFile, damageWatch } from './data-fault';
import { dataFolder } from './data-folder';
import { cutTornEnds } from './torn-ends';

interface Level {
  open: (options: object, done: (error?: Error) => void) => void;
  batch: (puts: { type: 'put'; key: string; value: string }[], done: (error?: Error) => void) => void;
  close: (done: (error?: Error) => void) => void;
}
/** The real LevelDB, as the embedded county has it. */
const leveldown = createRequire(createRequire(import.meta.url).resolve('pouchdb-adapter-leveldb'))(
  'leveldown',
) as (folder: string) => Level;

let place: string;
let made: string;
let userData: string;
let files: string[];
const of = (kind: RegExp): string[] => files.filter((name) => kind.test(name));

/** A database that has tables and a log, closed. */
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'mqb-level-'));
  made = join(place, 'made');
  await mkdir(dataFolder(made), { recursive: true });
  const level = leveldown(dataFolder(made));
  for (let round = 0; round < 12; round += 1) {
    // Opening writes what the log holds into a table.
    if (round % 6 === 0) await promisify(level.open.bind(level))({ writeBufferSize: 32_768 });
    const puts = Array.from({ length: 60 }, (_, at) => {
      const value = `${round}/${at} ${String(Math.sin(at + 1) * 1e16).repeat(12)}`;
      return { type: 'put' as const, key: `key ${(at * 7 + round) % 200}`, value };
    });
    await promisify(level.batch.bind(level))(puts);
    if (round % 6 === 5) await promisify(level.close.bind(level))();
  }
  files = await readdir(dataFolder(made));
});
afterAll(() => rm(place, { recursive: true, force: true }));
beforeEach(async () => {
  userData = join(place, 'used');
  await rm(userData, { recursive: true, force: true });
  await cp(made, userData, { recursive: true });
});

async function flip(name: string, at: number): Promise<void> {
  const path = join(dataFolder(userData), name);
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
  await writeFile(path, bytes);
}

describe('the files of a database', () => {
  it('are found whole as LevelDB left them, and so is a folder without any', async () => {
    expect(of(/\.ldb$/).length).toBeGreaterThan(0);
    expect(of(/\.log$/).length).toBeGreaterThan(0);
    expect(await damagedFile(userData)).toBeUndefined();
    expect(await damagedFile(join(place, 'nothing'))).toBeUndefined();
  });

  it('any byte of a table that was changed is found', async () => {
    const [name = ''] = of(/\.ldb$/);
    const { length } = await readFile(join(dataFolder(made), name));
    // Behind the two handles a footer is filled up with bytes that nobody reads.
    const read = length - 48 + 6;
    for (let at = 0; at < length; at += at < 200 || at > read - 200 ? 1 : 97) {
      if (at > read && at < length - 8) continue;
      await flip(name, at);
      expect(await damagedFile(userData), `byte ${at} of ${length}`).toBe(name);
      await flip(name, at);
    }
    expect(await damagedFile(userData)).toBeUndefined();
  });

  it('any byte of the content of a log and of the list of parts is found', async () => {
    for (const kind of [/\.log$/, /^MANIFEST/]) {
      const [name = ''] = of(kind);
      const { length } = await readFile(join(dataFolder(made), name));
      expect(length).toBeGreaterThan(40);
      for (let at = 7; at < Math.min(length, 30_000); at += 211) {
        await flip(name, at);
        expect(await damagedFile(userData), `${name} byte ${at}`).toBe(name);
        await flip(name, at);
      }
    }
  });

  it('a table that is gone or shorter is found; a log cut off by a power cut is no fault', async () => {
    const [table = ''] = of(/\.ldb$/);
    const path = join(dataFolder(userData), table);
    const bytes = await readFile(path);
    await truncate(path, bytes.length - 1);
    expect(await damagedFile(userData)).toBe(table);
    await rm(path);
    expect(await damagedFile(userData)).toContain('.ldb');
    await writeFile(path, bytes);
    const [log = ''] = of(/\.log$/);
    const { length } = await readFile(join(dataFolder(userData), log));
    for (const left of [length - 1, length - 900, 5, 0]) {
      await truncate(join(dataFolder(userData), log), left);
      expect(await damagedFile(userData), `${left} of ${length}`).toBeUndefined();
    }
  });

  it('a list of parts that lost its end is found, and so is a log that it names', async () => {
    const [name = ''] = of(/^MANIFEST/);
    const path = join(dataFolder(userData), name);
    const bytes = await readFile(path);
    for (let left = bytes.length - 1; left > 0; left -= 7) {
      await writeFile(path, bytes.subarray(0, left));
      expect(await damagedFile(userData), `${left} of ${bytes.length}`).toBe(name);
    }
    await writeFile(path, bytes);
    expect(await damagedFile(userData)).toBeUndefined();
    for (const log of of(/\.log$/)) await rm(join(dataFolder(userData), log));
    expect(await damagedFile(userData)).toBe(name);
  });

  it('are looked at until they are found whole, then never while the page has them open', async () => {
    const [name = ''] = of(/\.ldb$/);
    await flip(name, 100);
    const told: string[] = [];
    const watch = damageWatch(userData, (file) => told.push(file));
    expect([await watch.isDamaged(), await watch.isDamaged()]).toEqual([true, true]);
    await flip(name, 100);
    expect(await watch.isDamaged()).toBe(false);
    await flip(name, 100);
    expect(await watch.isDamaged()).toBe(false);
    expect(told).toEqual([name, name]);
  });

  it('are written on behind a half-written end that was taken off first, and lose nothing', async () => {
    const [name = ''] = of(/\.log$/);
    const log = join(dataFolder(userData), name);
    const whole = await readFile(log);
    // The head of a record whose content the power cut kept from the disk, and records in several pieces without the last.
    for (const torn of [Buffer.of(1, 2, 3, 4, 200, 1, 1, 9), whole.subarray(0, 100), Buffer.alloc(60)]) {
      await writeFile(log, Buffer.concat([whole, torn]));
      const cut: string[] = [];
      const watch = damageWatch(
        userData,
        () => undefined,
        (file) => cut.push(file),
      );
      watch.begin();
      expect(await watch.isDamaged()).toBe(false);
      expect([cut, Buffer.compare(await readFile(log), whole)]).toEqual([[name], 0]);
    }
  });

  it('with a changed length near the end are damaged, and not taken for half-written', async () => {
    const [name = ''] = of(/\.log$/);
    const log = join(dataFolder(userData), name);
    const whole = await readFile(log);
    // The last block begins with a piece whose length now reaches beyond the end.
    const at = whole.length - (whole.length % 32_768);
    const changed = Buffer.from(whole);
    changed.writeUInt16LE(40_000, at + 4);
    await writeFile(log, changed);
    expect(await cutTornEnds(userData)).toEqual([]);
    expect(await damagedFile(userData)).toBe(name);
    expect(Buffer.compare(await readFile(log), changed)).toBe(0);
  });

  it('that change while they are looked at are looked at once more', async () => {
    const [name = ''] = of(/\.log$/);
    const log = join(dataFolder(userData), name);
    let looks = 0;
    const told: string[] = [];
    const watch = damageWatch(
      userData,
      (file) => told.push(file),
      undefined,
      async () => {
        looks += 1;
        if (looks > 2) return undefined;
        await utimes(log, new Date(), new Date(Date.UTC(2026, 0, looks)));
        return name;
      },
    );
    expect(await watch.isDamaged()).toBe(false);
    expect(looks).toBe(3);
    expect(told).toEqual([]);
  });

  it('are not looked at again where they are those that were looked at ahead', async () => {
    const [name = ''] = of(/\.ldb$/);
    const path = join(dataFolder(userData), name);
    const { atime, mtime } = await stat(path);
    const watch = damageWatch(userData, () => undefined);
    watch.begin();
    expect(await watch.isDamaged()).toBe(false);

    const again = damageWatch(userData, () => undefined);
    again.begin();
    await flip(name, 100);
    await utimes(path, atime, new Date(mtime.getTime() + 5000));
    expect(await again.isDamaged()).toBe(true);

    const damaged = damageWatch(userData, () => undefined);
    damaged.begin();
    expect(await damaged.isDamaged()).toBe(true);
  });
});
