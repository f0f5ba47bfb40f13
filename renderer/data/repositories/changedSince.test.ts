import { openTestOffice } from '../testOffice';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Office } from '../office';

const someone = { name: '张三', category: 'full', standing: 'normal' };

type Step =
  | { kind: 'insert'; count: number }
  | { kind: 'update' | 'remove' | 'restore'; pick: number }
  | { kind: 'read'; limit: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), count: fc.integer({ min: 1, max: 6 }) }),
  fc.record({
    kind: fc.constantFrom('update' as const, 'remove' as const, 'restore' as const),
    pick: fc.nat(),
  }),
  fc.record({ kind: fc.constant('read' as const), limit: fc.integer({ min: 1, max: 4 }) }),
);

/** Follows a collection as an index or the sync engine does. */
class Follower {
  readonly seen: Versions = new Map();
  #checkpoint: string | undefined;

  async readPage(office: Office, limit: number): Promise<number> {
    const { records, checkpoint } = await office.replica.changedSince('members', this.#checkpoint, limit);
    for (const { content, version } of records) this.seen.set(content.id, version);
    this.#checkpoint = checkpoint;
    return records.length;
  }

  async catchUp(office: Office): Promise<void> {
    while ((await this.readPage(office, 3)) > 0);
  }
}

type Versions = Map<string, string>;

/** Gives the versions that the follower ended with, and those on disk. */
async function play(
  office: Office,
  follower: Follower,
  steps: Step[],
): Promise<{ seen: Versions; written: Versions }> {
  const ids: string[] = [];
  const repository = office.repo('members');
  const running: Promise<unknown>[] = [];
  for (const next of steps) {
    if (next.kind === 'insert') {
      // Not awaited: writes and reads overlap as they do in the app.
      const insert = repository.insertMany(Array.from({ length: next.count }, () => someone));
      running.push(insert.then((made) => ids.push(...made)));
    } else if (next.kind === 'read') {
      await follower.readPage(office, next.limit);
    } else {
      const id = ids[next.pick % ids.length];
      if (id === undefined) continue;
      if (next.kind === 'update') {
        running.push(
          repository.modify(id, ({ note }) => ({ note: `${note ?? ''}x` })).catch(() => undefined),
        );
      } else {
        running.push(repository[next.kind]([id]));
      }
    }
  }
  await Promise.all(running);
  await follower.catchUp(office);
  const now = await office.replica.getMany('members', ids);
  return {
    seen: new Map(ids.map((id) => [id, follower.seen.get(id) ?? 'never'])),
    written: new Map([...now].map(([id, { version }]) => [id, version])),
  };
}

describe('changedSince', () => {
  it('misses no write, whatever is written while it is read', async () => {
    const office = await openTestOffice();
    const follower = new Follower();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { seen, written } = await play(office, follower, steps);
        expect(seen).toEqual(written);
      }),
      { numRuns: 30 },
    );
    await office.close();
  });

  it('gives pages of the wanted size and an unchanged checkpoint at the end', async () => {
    const office = await openTestOffice();
    const ids = await office.repo('members').insertMany([someone, someone, someone]);
    await office.repo('members').remove([ids[1] ?? '']);
    const first = await office.repo('members').changedSince(undefined, 2);
    expect(first).toMatchObject({ length: 2, removed: [] });
    const second = await office.repo('members').changedSince(first.checkpoint, 2);
    expect(second).toMatchObject({ length: 1, upserted: [], removed: [ids[1]] });
    const third = await office.repo('members').changedSince(second.checkpoint, 2);
    expect(third).toEqual({ length: 0, upserted: [], removed: [], checkpoint: second.checkpoint });
    await office.close();
  });

  it('ends where the last change that was told says', async () => {
    const office = await openTestOffice();
    const members = office.repo('members');
    const told: (string | undefined)[] = [];
    members.subscribe(({ checkpoint }) => told.push(checkpoint));
    const ids = await members.insertMany(Array.from({ length: 7 }, () => someone));
    await members.modifyMany(ids.slice(0, 3), () => ({ name: '李四' }));
    const rest = async (from: string | undefined): Promise<string[]> =>
      (await members.changedSince(from, 100)).upserted.map(({ id }) => id);
    expect((await rest(told[0])).toSorted()).toEqual(ids.slice(0, 3).toSorted());
    expect(await rest(told.at(-1))).toEqual([]);
    await office.close();
  });
});
