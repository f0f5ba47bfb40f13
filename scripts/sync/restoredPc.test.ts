import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import type { BackupContent } from '@shared/ipc/backup';
import type { Office } from '@/data/office';
import { openOffice } from '@/data/openOffice';
import type { RunReport } from '@/sync';
import { syncOffice } from './officePc';
import { TestCounty } from './testCounty';

let county: TestCounty;
beforeAll(async () => {
  county = await TestCounty.open('a', 'b');
});
afterAll(async () => {
  await county.close();
});

const key = new Uint8Array(32).fill(7);

/** RxDB holds 13 collections in a process, so the PCs take turns; `a` is the one that is restored. */
async function at<T>(pc: 'a' | 'b', work: (office: Office) => Promise<T>): Promise<T> {
  const office = await openOffice({ key, ...(pc === 'b' && { databaseName: `pc-b-${county.code}` }) });
  if (!office.profile())
    await office.setProfile({ communityCode: county.code, communityName: 'Test', userName: `Person ${pc}` });
  try {
    return await work(office);
  } finally {
    await office.close();
  }
}

const sync = (office: Office, user: string): Promise<RunReport> => syncOffice(county, office, user);

interface Copy {
  pieces: string[];
  content: BackupContent;
}

async function backUp(office: Office, between?: (piece: number) => Promise<void>): Promise<Copy> {
  const { pieces, content } = office.copies.read();
  const all: string[] = [];
  for await (const piece of pieces) {
    all.push(piece);
    await between?.(all.length);
  }
  return { pieces: all, content };
}

async function* given({ pieces }: Copy): AsyncGenerator<string> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

const restore = (copy: Copy): Promise<void> =>
  at('a', (office) => office.copies.replaceBy(given(copy), copy.content));

const member = (name: string) => ({ ...newMember({ name }), mobile: '1', note: 'one\ntwo' });

/** Name, mobile and note of every living member, by name. */
async function seen(office: Office): Promise<string[]> {
  const { records } = await office.replica.changedSince('members', undefined, 1000);
  const living = records.filter(({ deleted }) => !deleted).map(({ content }) => ({ ...content }));
  return (living as unknown as ReturnType<typeof member>[])
    .map(({ name, mobile, note }) => `${name} ${mobile} ${note}`)
    .toSorted();
}

const good = { outcome: 'complete', waiting: 0, refused: 0, setAside: 0 };

it('a PC that goes back to an older state loses nothing of the county and brings nothing back', async () => {
  const names = ['changed here', 'changed there', 'deleted there', 'deleted here', 'unsent', 'both', 'quiet'];
  const ids = await at('a', async (office) => {
    const made = await office.repo('members').insertMany(names.map(member));
    expect(await sync(office, 'a')).toMatchObject({ ...good, sent: 7 });
    return made;
  });
  const [changedHere = '', changedThere = '', deletedThere = '', deletedHere = '', unsent = '', both = ''] =
    ids;
  await at('b', async (office) => {
    expect(await sync(office, 'b')).toMatchObject({ ...good, received: 7 });
  });

  const copy = await at('a', async (office) => {
    await office.repo('members').update(unsent, { mobile: 'unsent' });
    await office.repo('members').update(both, { mobile: 'mine' });
    return backUp(office);
  });

  // Days go by after the backup: this PC and another one go on working and reporting.
  await at('a', async (office) => {
    await office.repo('members').update(changedHere, { mobile: 'later, here' });
    await office.repo('members').remove([deletedHere]);
    await office.repo('members').insert(member('new here'));
    expect(await sync(office, 'a')).toMatchObject({ ...good, toDecide: 0 });
  });
  await at('b', async (office) => {
    expect(await sync(office, 'b')).toMatchObject(good);
    await office.repo('members').update(changedThere, { mobile: 'later, there' });
    await office.repo('members').update(both, { note: 'one\ntwo, there' });
    await office.repo('members').remove([deletedThere]);
    await office.repo('members').insert(member('new there'));
    expect(await sync(office, 'b')).toMatchObject(good);
  });
  const before = await at('b', seen);
  expect(before.join()).toContain('unsent unsent');

  await restore(copy);
  await at('a', async (office) => {
    expect(await seen(office)).toHaveLength(7);
    // Nothing to ask: the county is what it was, the PC is the one that went back.
    expect(await sync(office, 'a')).toMatchObject({ ...good, toDecide: 0 });
    expect(await seen(office)).toEqual(before);
    expect(await sync(office, 'a')).toMatchObject({ ...good, sent: 0, received: 0 });
  });
  await at('b', async (office) => {
    expect(await sync(office, 'b')).toMatchObject({ ...good, toDecide: 0 });
    expect(await seen(office)).toEqual(before);
  });
});

it('what was not reported before the restore is reported after it', async () => {
  const { copy, id } = await at('a', async (office) => {
    await sync(office, 'a');
    const made = await office.repo('members').insert(member('never sent'));
    return { copy: await backUp(office), id: made.id };
  });
  await restore(copy);
  await at('a', async (office) => {
    expect(await sync(office, 'a')).toMatchObject({ ...good, sent: 1 });
    expect(await office.repo('members').get(id)).toMatchObject({ name: 'never sent' });
  });
});

it('a backup made while a run is under way restores a PC that was cut off, no more', async () => {
  for (const pause of [1, 2, 3]) {
    await at('b', async (office) => {
      await sync(office, 'b');
      const { records } = await office.replica.changedSince('members', undefined, 1000);
      const living = records.filter(({ deleted }) => !deleted).map(({ content }) => content.id);
      await office.repo('members').modifyMany(living, () => ({ mobile: `by b, ${pause}` }));
      expect(await sync(office, 'b')).toMatchObject(good);
    });
    const expected = await at('b', seen);
    const copy = await at('a', async (office) =>
      // The run happens between two pieces of the backup: what is read later has seen it.
      backUp(office, async (piece) => {
        if (piece === pause) await sync(office, 'a');
      }),
    );
    expect(copy.pieces.length).toBeGreaterThan(3);
    await restore(copy);
    await at('a', async (office) => {
      expect(await sync(office, 'a')).toMatchObject({ ...good, toDecide: 0 });
      expect(await seen(office)).toEqual(expected);
    });
    await at('b', async (office) => {
      expect(await sync(office, 'b')).toMatchObject({ ...good, toDecide: 0 });
      expect(await seen(office)).toEqual(expected);
    });
  }
});
