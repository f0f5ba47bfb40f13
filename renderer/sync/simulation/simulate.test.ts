import { describe, expect, it } from 'vitest';
import type { MergeRecord } from '../context';
import { simulate } from './simulate';

const runs = 250;
/** Hundreds of schedules on a busy PC with two cores. */
const patienceMs = 120_000;

describe('simulated offices', () => {
  it(
    'end equal with nothing lost, whatever is cut, killed or typed in between',
    async () => {
      for (let seed = 1; seed <= runs; seed += 1) {
        const { problems, operations } = await simulate(seed);
        expect(problems, `seed ${seed}\n${operations.join('\n')}`).toEqual([]);
      }
    },
    patienceMs,
  );

  it('never ask a single PC to decide against itself', async () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const { problems, toDecide, operations } = await simulate(seed, { clients: 1 });
      expect({ problems, toDecide }, `seed ${seed}\n${operations.join('\n')}`).toEqual({
        problems: [],
        toDecide: 0,
      });
    }
  });
});

describe('a planted fault is found', () => {
  const foundBy = async (options: Parameters<typeof simulate>[1]): Promise<boolean> => {
    for (let seed = 1; seed <= 100; seed += 1) {
      if ((await simulate(seed, options)).problems.length > 0) return true;
    }
    return false;
  };

  it('a merge that forgets mine', async () => {
    const merge: MergeRecord = (_collection, _base, _mine, theirs) => ({ merged: theirs, clashes: [] });
    expect(await foundBy({ merge })).toBe(true);
  });

  it('a store that writes over an edit made meanwhile', async () => {
    expect(
      await foundBy({
        plant: (pcs) => {
          for (const { store } of pcs) {
            const write = store.write.bind(store);
            store.write = async (collection, writes) => {
              const ids = writes.map((one) => one.content.id);
              const now = await store.getMany(collection, ids);
              return await write(
                collection,
                writes.map((one) => ({ ...one, expected: now.get(one.content.id)?.version })),
              );
            };
          }
        },
      }),
    ).toBe(true);
  });

  it('a checkpoint that runs ahead of what was written', async () => {
    expect(
      await foundBy({
        plant: (_pcs, county) => {
          const client = county.client.bind(county);
          county.client = (mishap) => {
            const inner = client(mishap);
            return {
              ...inner,
              changes: async (db, query, signal) => {
                const page = await inner.changes(db, query, signal);
                return { ...page, results: page.results.slice(0, 2) };
              },
            };
          };
        },
      }),
    ).toBe(true);
  });
});
