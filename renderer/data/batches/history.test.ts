import { afterEach, beforeEach, expect, test } from 'vitest';
import { undoBatch } from '../batches';
import type { Office } from '../office';
import { openTestOffice } from '../testOffice';
import { writeBatch } from '../writeBatch';
import { pastBatches } from './history';

let office: Office;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const options = { onProgress: () => undefined, signal: new AbortController().signal };
const draft = { name: '张三', category: 'full', standing: 'normal' };

async function importing(count: number): Promise<string> {
  const drafts = Array.from({ length: count }, () => draft);
  return writeBatch(office, 'members', { drafts, changes: [], counts: { new: count } }, options);
}

test('the last batches of a collection come first and can be taken back once', async () => {
  await writeBatch(office, 'matters', { drafts: [], changes: [], counts: {} }, options);
  const first = await importing(1);
  const second = await importing(2);
  expect(await pastBatches(office, 'members')).toMatchObject([
    { batchId: second, made: 2, changed: 0, state: 'done', canUndo: true },
    { batchId: first, made: 1, state: 'done', canUndo: true },
  ]);
  await undoBatch(office, second);
  expect(await pastBatches(office, 'members', 1)).toMatchObject([
    { batchId: second, state: 'undone', canUndo: false },
  ]);
});

test('a cancelled batch leaves no member and stands in the journal as undone', async () => {
  const control = new AbortController();
  const onProgress = (): void => control.abort();
  const drafts = Array.from({ length: 600 }, () => draft);
  await expect(
    writeBatch(
      office,
      'members',
      { drafts, changes: [], counts: {} },
      { onProgress, signal: control.signal },
    ),
  ).rejects.toThrow('abort');
  const { upserted } = await office.repo('members').changedSince(undefined, 5000);
  expect(upserted).toEqual([]);
  expect(await pastBatches(office, 'members')).toMatchObject([{ state: 'undone', canUndo: false }]);
});
