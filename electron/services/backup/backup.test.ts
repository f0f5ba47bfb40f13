import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure } from '@shared/ipc/failure';
import { describe, expect, it } from 'vitest';
import { emptyVault } from '../../vault/file';
import { withNextKey } from '../../vault/handover';
import { TestDisk } from './testDisk';
import { backUp, readAll, TestPc } from './testKeeper';

/** Text that hardly shrinks. */
const line = (size: number): string => `${randomBytes(size * 0.75).toString('base64')}\n`;
const names = (disk: TestDisk): string[] =>
  [...disk.files.keys()].map((path) => path.split('/').at(-1) ?? '');
/** The first file there is. */
function onlyFile(disk: TestDisk): { path: string; bytes: Uint8Array } {
  for (const [path, bytes] of disk.files) return { path, bytes };
  throw new Error('no file');
}
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no failure',
    (error: Failure) => error.code,
  );

describe('a backup', () => {
  it('gives back what was written, over many frames, by the present key, any passphrase, the sheet', async () => {
    const disk = new TestDisk();
    const pc = await TestPc.with(disk, { 小王: '第一个口令', 小李: '第二个口令' });
    const texts = [line(300_000), line(900_000), '张三丰\n', line(2_000_000), line(10)];
    const { info } = await backUp(pc.keeper(), texts, 'daily');
    expect(info).toMatchObject({ reason: 'daily', place: 'own', ours: true });
    expect(info.name).toMatch(/^mqb-20261121-\d{6}-[\da-f]{8}\.mqbak$/);
    const whole = texts.join('');
    expect(await readAll(pc.opener(), info.token)).toBe(whole);
    const other = pc.opener(new Uint8Array(randomBytes(32)));
    expect(await codeOf(other.open({ token: info.token }))).toBe('secretNeeded');
    expect(await codeOf(other.open({ token: info.token, passphrase: '不对' }))).toBe('wrongPassphrase');
    expect(await codeOf(other.open({ token: info.token, code: 'ABCDE' }))).toBe('wrongCode');
    expect(await readAll(other, info.token, { passphrase: '第二个口令' })).toBe(whole);
    expect(await readAll(other, info.token, { code: pc.code })).toBe(whole);
  });

  it('shows nothing of its text or its people to whoever has the file', async () => {
    const disk = new TestDisk();
    const pc = await TestPc.with(disk, { 小王: '口令口令' });
    await backUp(pc.keeper(), ['{"name":"张三丰"}\n'], 'manual', { communityName: '北关社区' });
    const [bytes] = [...disk.files.values()];
    const plain = Buffer.from(bytes ?? []).toString('utf8');
    for (const word of ['张三丰', '小王', '北关']) expect(plain).not.toContain(word);
    // The control: what is plain is found by the same look.
    expect(plain).toContain('"reason":"manual"');
  });

  it('makes the vault of an empty PC, names and all', async () => {
    const pc = await TestPc.with(new TestDisk(), { 小王: '口令口令' });
    const { info } = await backUp(pc.keeper(), ['x\n']);
    const opener = pc.opener(undefined);
    await opener.open({ token: info.token, passphrase: '口令口令' });
    expect(await opener.adopt({ token: info.token })).toMatchObject({ current: { id: 0, key: pc.dataKey } });
    expect(pc.adopted).toEqual(pc.vault);
  });

  it('opens after a change of the data key: by a wrap of before, and an older backup by the keys of the vault', async () => {
    const pc = await TestPc.with(new TestDisk());
    const older = await backUp(pc.keeper(), ['older\n']);
    const before = { id: 0, key: pc.dataKey };
    const present = { id: 1, key: new Uint8Array(randomBytes(32)) };
    pc.vault = withNextKey(pc.vault ?? emptyVault, before, present);
    pc.dataKey = present.key;
    pc.now = new Date('2026-11-22T09:00:00.000Z');
    const newer = await backUp(pc.keeper(), ['newer\n']);
    const fresh = pc.opener(new Uint8Array(randomBytes(32)));
    expect(await readAll(fresh, newer.info.token, { passphrase: 'a passphrase' })).toBe('newer\n');
    expect(await readAll(fresh, newer.info.token, { code: pc.code })).toBe('newer\n');
    await fresh.open({ token: newer.info.token, passphrase: 'a passphrase' });
    expect(await fresh.adopt({ token: newer.info.token })).toMatchObject({ current: present });
    expect(await readAll(pc.opener(before.key), older.info.token)).toBe('older\n');
  });

  it('opens on its own PC only where neither passphrase nor sheet were there', async () => {
    const pc = await TestPc.with(new TestDisk());
    pc.vault = { ...emptyVault, system: { key: 0, sealed: 'AAAA' }, used: true };
    const { info } = await backUp(pc.keeper(), ['x\n']);
    expect((await pc.keeper().state()).portable).toBe(false);
    expect(await codeOf(pc.opener(new Uint8Array(32)).open({ token: info.token }))).toBe('otherPc');
    expect(await readAll(pc.opener(), info.token)).toBe('x\n');
  });
});

describe('a damaged or foreign file', () => {
  it('is refused whole, whichever byte was changed', async () => {
    const disk = new TestDisk();
    const pc = await TestPc.with(disk);
    const { info } = await backUp(pc.keeper(), ['{"id":"1"}\n', '{"id":"2"}\n']);
    const { path, bytes } = onlyFile(disk);
    const passphrase = 'a passphrase';
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      disk.files.set(path, changed);
      pc.place = path;
      const opener = pc.opener();
      const refused = await codeOf(
        (async () => {
          const chosen = await opener.choose();
          await opener.open({ token: chosen?.token ?? '', passphrase });
        })(),
      );
      expect([at, refused]).toEqual([at, expect.stringMatching(/^(notBackup|backupDamaged|backupNewer)$/)]);
    }
    disk.files.set(path, bytes);
    expect(await readAll(pc.opener(), info.token)).toBe('{"id":"1"}\n{"id":"2"}\n');
  });

  it('is refused at every length but its own, and with anything behind its end', async () => {
    const disk = new TestDisk();
    const pc = await TestPc.with(disk);
    await backUp(pc.keeper(), ['{"id":"1"}\n']);
    const { path, bytes } = onlyFile(disk);
    pc.place = path;
    const tryOpen = async (content: Uint8Array): Promise<string> => {
      disk.files.set(path, content);
      const opener = pc.opener();
      return codeOf((async () => opener.open({ token: (await opener.choose())?.token ?? '' }))());
    };
    for (let length = 0; length < bytes.length; length += 1)
      expect(await tryOpen(bytes.slice(0, length))).toMatch(/^(notBackup|backupDamaged)$/);
    expect(await tryOpen(Buffer.concat([bytes, Buffer.alloc(1)]))).toBe('backupDamaged');
    expect(await tryOpen(Buffer.concat([bytes, bytes]))).toBe('backupDamaged');
    expect(await tryOpen(Buffer.from('PK\u0003\u0004 a workbook'))).toBe('notBackup');
    expect(await tryOpen(bytes)).toBe('no failure');
  });

  it('is refused with its frames swapped, left out, or put behind the header of another', async () => {
    const disk = new TestDisk();
    const pc = await TestPc.with(disk);
    const texts = [line(1_100_000), line(1_100_000)];
    await backUp(pc.keeper(), texts);
    await backUp(pc.keeper(), texts);
    const { path } = onlyFile(disk);
    const [one, other] = [...disk.files.values()];
    const parts = (bytes: Uint8Array | undefined): Buffer[] => {
      const file = Buffer.from(bytes ?? []);
      const found = [file.subarray(0, 12 + file.readUInt32BE(8))];
      for (let at = found[0]?.length ?? 0; at < file.length;) {
        const end = at + 4 + file.readUInt32BE(at);
        found.push(file.subarray(at, end));
        at = end;
      }
      return found;
    };
    const [header = Buffer.of(), first = Buffer.of(), second = Buffer.of(), last = Buffer.of()] = parts(one);
    const [otherHeader = Buffer.of(), otherFirst = Buffer.of()] = parts(other);
    pc.place = path;
    const tryOpen = async (...given: Buffer[]): Promise<string> => {
      disk.files.set(path, Buffer.concat(given));
      const opener = pc.opener();
      return codeOf((async () => opener.open({ token: (await opener.choose())?.token ?? '' }))());
    };
    expect(await tryOpen(header, first, second, last)).toBe('no failure');
    for (const mixed of [
      [header, second, first, last],
      [header, first, last],
      [header, first, second, second, last],
      [header, otherFirst, second, last],
      [otherHeader, first, second, last],
      [header, first, second],
    ])
      expect(await tryOpen(...mixed)).toBe('backupDamaged');
  });
});

describe('killed or full at any moment', () => {
  it('leaves the older backups whole and the half one out of sight', async () => {
    const disk = new TestDisk();
    const pc = await TestPc.with(disk);
    const old = await backUp(pc.keeper(), ['old\n'], 'daily');
    pc.now = new Date('2026-11-23T01:00:00.000Z');
    const texts = [line(700_000), line(700_000), line(20)];
    let finished = false;
    let deaths = 0;
    for (let at = 1; !finished; at += 1) {
      disk.calls = 0;
      disk.diesAt = at;
      finished = await backUp(pc.keeper(), texts, 'daily').then(
        () => true,
        () => false,
      );
      disk.revive();
      deaths += finished ? 0 : 1;
      const state = await pc.keeper().state();
      for (const { token, name } of state.backups) {
        const text = await readAll(pc.opener(), token);
        expect([name === old.info.name ? 'old\n' : texts.join('')]).toContain(text);
      }
      expect(state.backups.map(({ name }) => name)).toContain(old.info.name);
    }
    expect(deaths).toBeGreaterThan(15);
    const { info } = await backUp(pc.keeper(), texts, 'daily');
    expect(await readAll(pc.opener(), info.token)).toBe(texts.join(''));
    expect(names(disk).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('says that the disk is full, removes the half file, and goes on when there is room again', async () => {
    const disk = new TestDisk();
    const pc = await TestPc.with(disk);
    const old = await backUp(pc.keeper(), ['old\n']);
    const { room } = disk;
    for (const left of [0, 5, 400, 2_000, 500_000, 900_000]) {
      disk.room = left;
      expect(await codeOf(backUp(pc.keeper(), [line(1_200_000), line(20)]))).toBe('diskFull');
      expect(names(disk)).toEqual([old.info.name]);
    }
    disk.room = room;
    expect(await readAll(pc.opener(), old.info.token)).toBe('old\n');
    const { info } = await backUp(pc.keeper(), ['new\n']);
    expect(await readAll(pc.opener(), info.token)).toBe('new\n');
  });

  it('does not count when the disk gives back something else than it was given', async () => {
    const disk = new TestDisk();
    const pc = await TestPc.with(disk);
    const open = disk.open.bind(disk);
    disk.open = async (path) => {
      const file = await open(path);
      return {
        ...file,
        read: async (position, length) => {
          const bytes = Uint8Array.from(await file.read(position, length));
          if (position > 600 && bytes.length > 0) bytes[0] = (bytes[0] ?? 0) ^ 1;
          return bytes;
        },
      };
    };
    expect(await codeOf(backUp(pc.keeper(), [line(5_000)]))).toBe('backupDamaged');
    expect(names(disk)).toEqual([]);
  });
});

describe('places and rotation', () => {
  it('copies to the second place, says when it is not there, and touches only its own there', async () => {
    const disk = new TestDisk();
    const pc = await TestPc.with(disk);
    const other = await TestPc.with(disk);
    for (const one of [pc, other]) {
      one.folder = '/share';
      await one.keeper().chooseSecond();
    }
    await backUp(other.keeper(), ['theirs\n'], 'daily');
    for (let day = 1; day <= 40; day += 1) {
      pc.now = new Date(Date.UTC(2026, 9, day, 9));
      expect((await backUp(pc.keeper(), [`${day}\n`], 'daily')).second).toBe('done');
    }
    const { backups, secondReady } = await pc.keeper().state();
    expect(secondReady).toBe(true);
    const ours = backups.filter(({ ours: own }) => own);
    expect(ours.length).toBeLessThanOrEqual(11);
    expect(ours[0]?.at).toBe(pc.now.toISOString());
    expect(backups.filter(({ ours: own }) => !own)).toHaveLength(1);
    const shared = [...disk.files.keys()].filter((path) => path.startsWith('/share/'));
    expect(shared).toHaveLength(ours.length + 1);

    pc.folder = '/gone';
    await pc.keeper().chooseSecond();
    expect((await backUp(pc.keeper(), ['x\n'])).second).toBe('missing');
    expect(await pc.keeper().state()).toMatchObject({ secondReady: false, secondProblem: 'missing' });
  });

  it('says that the choice of a second place is lost with half-written settings, until somebody chooses anew', async () => {
    const pc = await TestPc.with(new TestDisk());
    expect((await pc.keeper().state()).secondProblem).toBeUndefined();
    await writeFile(join(pc.userData, 'backup.json'), '{"pc":"0f2c');
    expect(await pc.keeper().state()).toMatchObject({ secondProblem: 'lost' });
    expect((await backUp(pc.keeper(), ['x\n'])).second).toBeUndefined();
    expect(await pc.keeper().state()).toMatchObject({ secondProblem: 'lost' });
    pc.folder = '/share';
    await pc.keeper().chooseSecond();
    expect((await pc.keeper().state()).secondProblem).toBeUndefined();
  });

  it('removes nothing when the new one lacks what could not be read', async () => {
    const disk = new TestDisk();
    const pc = await TestPc.with(disk);
    for (let hour = 0; hour < 20; hour += 1) {
      pc.now = new Date(Date.UTC(2026, 10, 1, hour));
      await backUp(pc.keeper(), ['x\n'], 'exit', { damaged: 1 });
    }
    expect(disk.files.size).toBe(20);
    pc.now = new Date(Date.UTC(2026, 10, 1, 21));
    await backUp(pc.keeper(), ['x\n'], 'exit');
    expect(disk.files.size).toBe(1);
  });

  it('saves where the person says, and nothing when the person cancels', async () => {
    const disk = new TestDisk();
    const pc = await TestPc.with(disk);
    expect(await pc.keeper().begin({ reason: 'manual', to: 'choose' })).toBeUndefined();
    pc.place = '/stick/备份';
    const keeper = pc.keeper();
    const id = (await keeper.begin({ reason: 'manual', to: 'choose' })) ?? '';
    await keeper.append(id, 'x\n');
    const { info } = await keeper.finish({
      id,
      content: { lines: 1, counts: {}, records: {}, damaged: 0, versions: {} },
    });
    expect(info.place).toBe('chosen');
    expect([...disk.files.keys()]).toEqual([join('/stick', '备份.mqbak')]);
  });

  it('refuses pieces of a backup that is not under way', async () => {
    const pc = await TestPc.with(new TestDisk());
    const keeper = pc.keeper();
    const first = (await keeper.begin({ reason: 'manual' })) ?? '';
    await keeper.begin({ reason: 'manual' });
    expect(await codeOf(keeper.append(first, 'x\n'))).toBe('refused');
  });
});

describe('when the data is locked', () => {
  it('the backup that is under way is given up, and the next one is made', async () => {
    const disk = new TestDisk();
    const pc = await TestPc.with(disk);
    const keeper = pc.keeper();
    const id = (await keeper.begin({ reason: 'manual' })) ?? '';
    await keeper.append(id, 'x\n');
    await keeper.shut();
    expect(disk.files.size).toBe(0);
    expect(await codeOf(keeper.append(id, 'y\n'))).toBe('refused');
    const { info } = await backUp(keeper, ['z\n']);
    expect(await readAll(pc.opener(), info.token)).toBe('z\n');
  });

  it('the backup that is looked at gives nothing any more, also while it is being opened', async () => {
    const pc = await TestPc.with(new TestDisk());
    const { info } = await backUp(pc.keeper(), ['x\n']);
    const opener = pc.opener();
    await opener.open({ token: info.token });
    await opener.close();
    expect(await codeOf(opener.read(info.token))).toBe('refused');
    const opening = opener.open({ token: info.token });
    await Promise.resolve();
    await opener.close();
    expect(await codeOf(opening)).toBe('refused');
    expect(await codeOf(opener.read(info.token))).toBe('refused');
    expect(await readAll(opener, info.token)).toBe('x\n');
  });
});
