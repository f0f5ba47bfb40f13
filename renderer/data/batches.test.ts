import { openTestOffice } from './testOffice';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginBatch, canUndo, finishBatch, undoBatch, updateInBatch } from './batches';
import type { Office } from './office';

const someone = { name: '张三', category: 'full', standing: 'normal' };
let office: Office;

beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const names = async (ids: string[]): Promise<string[]> =>
  (await office.repo('members').getMany(ids)).map(({ name }) => name);

describe('an import batch', () => {
  it('is taken back whole: new records go, changed fields get their earlier values', async () => {
    const members = office.repo('members');
    const old = await members.insert({ ...someone, mobile: '1', note: 'n' });
    const batchId = await beginBatch(office, { collection: 'members' });
    const ids = await members.insertMany(
      Array.from({ length: 501 }, () => someone),
      { batchId },
    );
    await updateInBatch(office, batchId, 'members', [
      { id: old.id, patch: { mobile: '2', address: 'a', note: undefined } },
    ]);
    await finishBatch(office, batchId, { inserted: 501, updated: 1 });
    expect(await members.get(old.id)).toMatchObject({ mobile: '2', address: 'a' });
    expect(await canUndo(office, batchId)).toBe(true);

    expect(await undoBatch(office, batchId)).toEqual({ removed: 501, reverted: 1, kept: [] });
    expect(await names(ids)).toEqual([]);
    const reverted = await members.get(old.id);
    expect(reverted).toMatchObject({ mobile: '1', note: 'n' });
    expect(reverted).not.toHaveProperty('address');
    const lines = await office.repo('journal').find({ field: 'at', limit: 9 });
    expect(lines.map(({ detail }) => detail)).toEqual([
      { collection: 'members', state: 'open' },
      { collection: 'members', batch: batchId, inserted: 501, updated: 1, state: 'done' },
      { collection: 'members', batch: batchId, state: 'undone' },
    ]);
    expect(await canUndo(office, batchId)).toBe(false);
  });

  it('leaves what was edited after it, and says so', async () => {
    const members = office.repo('members');
    const old = await members.insert({ ...someone, mobile: '1', address: 'a' });
    const batchId = await beginBatch(office, {});
    const [one = '', two = ''] = await members.insertMany([someone, someone], { batchId });
    await updateInBatch(office, batchId, 'members', [{ id: old.id, patch: { mobile: '2', address: 'b' } }]);
    await members.update(one, { name: '李四' });
    await members.update(old.id, { mobile: '3' });

    const result = await undoBatch(office, batchId);
    expect(result).toMatchObject({ removed: 1, reverted: 0 });
    expect(result.kept.map(({ id }) => id).toSorted()).toEqual([one, old.id].toSorted());
    expect(await names([one, two])).toEqual(['李四']);
    expect(await members.get(old.id)).toMatchObject({ mobile: '3', address: 'a' });
  });

  it('that broke off in the middle can be taken back as far as it came', async () => {
    const members = office.repo('members');
    const batchId = await beginBatch(office, {});
    const drafts = Array.from({ length: 600 }, () => someone);
    const [first = ''] = await members.insertMany(drafts, { batchId });
    // As after a crash: nobody called finishBatch.
    expect(await undoBatch(office, batchId)).toMatchObject({ removed: 600 });
    expect(await members.get(first)).toBeUndefined();
  });

  it('keeps earlier values out of the journal, which travels to the county', async () => {
    const old = await office.repo('members').insert({ ...someone, mobile: '13912345678' });
    const batchId = await beginBatch(office, { source: 'members' });
    await updateInBatch(office, batchId, 'members', [{ id: old.id, patch: { mobile: '2' } }]);
    expect(JSON.stringify(await office.repo('journal').get(batchId))).not.toContain('13912345678');
  });
});
