import { expect, it } from 'vitest';
import { MemoryStore } from './memory/memoryStore';
import { markGroups } from './markGroups';
import { remembering } from './remembering';
import { marksOf } from './marks';

const database = 'mqb-420683001001-members';

/** A disk that keeps its answer back until it is let go, and what was written to it. */
function slowDisk() {
  const store = new MemoryStore();
  const writes: string[][] = [];
  const held: (() => void)[] = [];
  const setMarks = store.setMarks.bind(store);
  store.setMarks = async (values) => {
    writes.push(Object.keys(values));
    await new Promise<void>((resolve) => held.push(resolve));
    await setMarks(values);
  };
  const release = async (): Promise<void> => {
    while (held.length === 0) await Promise.resolve();
    held.shift()?.();
  };
  return { store, writes, release, marks: marksOf(store, database) };
}

it('writes together what comes while the disk is busy, each upon those before it', async () => {
  const { store, writes, release, marks } = slowDisk();
  const groups = markGroups(remembering(store), database);
  const add = (id: string): Promise<void> =>
    groups.change(async ({ open }) => open.entry([...(await open.get()), id]));
  const first = add('a');
  const others = [add('b'), add('c')];
  await release();
  await first;
  expect(await marks.open.get()).toEqual(['a']);
  await release();
  await Promise.all(others);
  expect(await marks.open.get()).toEqual(['a', 'b', 'c']);
  expect(writes).toHaveLength(2);
});

it('takes along what can wait, and fails only those whose write failed', async () => {
  const { store, writes, release, marks } = slowDisk();
  const groups = markGroups(remembering(store), database);
  groups.along(({ pushed }) => Promise.resolve(pushed.entry('7')));
  expect(writes).toEqual([]);
  const failing = groups.change(() => Promise.reject(new RangeError('unreadable')));
  await expect(failing).rejects.toThrow('unreadable');
  groups.along(({ pushed }) => Promise.resolve(pushed.entry('8')));
  const flushed = groups.flush();
  await release();
  await flushed;
  expect(await marks.pushed.get()).toBe('8');
});
