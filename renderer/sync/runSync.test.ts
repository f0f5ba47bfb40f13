import { deletionField } from '@shared/domain/record/decide';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ReplicaRecord } from '@/data/replica';
import { MemoryCounty } from './memory/memoryCounty';
import { resend } from './refusals';
import { Pc, TestClock, membersDatabase } from './simulation/pc';
import { refusedList } from './waiting';

let county: MemoryCounty;
let a: Pc;
let b: Pc;
const community = '420683001001';

beforeEach(() => {
  county = new MemoryCounty().create(membersDatabase);
  const clock = new TestClock();
  a = new Pc('a', county, clock);
  b = new Pc('b', county, clock);
});

describe('a run', () => {
  it('brings what one PC wrote to another with an empty disk, in pages', async () => {
    for (let i = 0; i < 10; i += 1) a.write(`m${i}`, { name: `党员${i}` });
    expect(await a.sync()).toMatchObject({ outcome: 'complete', sent: 10, received: 0, waiting: 0 });
    expect(await b.sync()).toMatchObject({ outcome: 'complete', sent: 0, received: 10, waiting: 0 });
    expect(b.ids()).toEqual(a.ids());
    expect(b.read('m3')).toMatchObject({ name: '党员3', sentBy: 'account-a' });
  });

  it('does nothing twice: two requests and no writes when there is nothing to do', async () => {
    a.write('m1', { name: '王' });
    await a.sync();
    await a.sync();
    const asked: string[] = [];
    a.mishap = (request) => void asked.push(request);
    expect(await a.sync()).toMatchObject({ outcome: 'complete', sent: 0, received: 0 });
    expect(asked).toEqual(['local', 'changes']);
  });

  it('counts what waits before, and leaves out what belongs to another community', async () => {
    a.write('m1', { name: '王' });
    a.write('m2', { name: '李', org: '420683001002' });
    expect(await a.sync()).toMatchObject({ sent: 1, waiting: 0 });
    expect(county.all(membersDatabase).map((doc) => doc._id)).toEqual(['m1']);
  });

  it('carries fields that this version does not know, and attachments, through an edit', async () => {
    a.write('m1', { name: '王', ext: { favourite: 'tea' } });
    await a.sync();
    const [doc] = county.all(membersDatabase);
    expect(doc).toMatchObject({ favourite: 'tea' });
    const stub = { photo: { stub: true, content_type: 'image/png', digest: 'md5-x', revpos: 2 } };
    await county.client().bulkDocs(membersDatabase, [{ ...doc!, _attachments: stub as never }]);
    await b.sync();
    b.write('m1', { name: '王五' });
    await b.sync();
    expect(county.all(membersDatabase)[0]).toMatchObject({
      name: '王五',
      favourite: 'tea',
      _attachments: stub,
    });
  });
});

describe('two PCs', () => {
  beforeEach(async () => {
    a.write('m1', { name: '王', mobile: '1', address: '甲' });
    await a.sync();
    await b.sync();
  });

  const both = async (): Promise<void> => {
    for (const pc of [a, b, a, b]) await pc.sync();
    const plain = (rows: ReplicaRecord[]): unknown[] =>
      rows.filter((row) => !row.deleted).map(({ content }) => ({ ...content, sentBy: undefined }));
    expect(plain(a.store.all('members'))).toEqual(plain(b.store.all('members')));
  };

  it('keep edits of different fields', async () => {
    a.write('m1', { mobile: '2' });
    b.write('m1', { address: '乙' });
    await both();
    expect(a.read('m1')).toMatchObject({ mobile: '2', address: '乙', open: [] });
  });

  it('keep both values of the same field and let a person decide, once for all', async () => {
    a.write('m1', { mobile: '2' });
    b.write('m1', { mobile: '3' });
    await a.sync();
    expect(await b.sync()).toMatchObject({ toDecide: 1, sent: 1 });
    await both();
    expect(a.read('m1')?.open).toMatchObject([{ field: 'mobile', base: '1', mine: '3', theirs: '2' }]);
    expect(await a.sync()).toMatchObject({ toDecide: 1 });
    a.write('m1', { mobile: '3', open: [] });
    await both();
    expect(b.read('m1')).toMatchObject({ mobile: '3', open: [] });
    expect(await b.sync()).toMatchObject({ toDecide: 0 });
  });

  it('let a record live that one deleted and the other edited, whoever came first', async () => {
    a.remove('m1');
    b.write('m1', { mobile: '9' });
    await both();
    expect(a.read('m1')).toMatchObject({ mobile: '9' });
    expect(a.read('m1')?.open).toMatchObject([
      { field: deletionField, mine: false, theirs: true, theirsBy: 'a' },
    ]);
    a.write('m1', { open: [] });
    await both();
    b.remove('m1');
    a.write('m1', { address: '丙' });
    await both();
    expect(b.read('m1')?.open).toMatchObject([
      { field: deletionField, mine: true, theirs: false, mineBy: 'b' },
    ]);
  });

  it('do not meet again what one decided before deleting a record that the other keeps alive', async () => {
    a.write('m1', { mobile: '2' });
    b.write('m1', { mobile: '3' });
    await both();
    expect(a.read('m1')?.open).toMatchObject([{ field: 'mobile' }]);
    a.write('m1', { address: '丁' });
    await a.sync();
    b.write('m1', { open: [] });
    b.remove('m1');
    await both();
    expect(a.read('m1')?.address).toBe('丁');
    expect(a.read('m1')?.open.map(({ field }) => field)).toEqual([deletionField]);
  });

  it('keep the content of a record that the other deleted, in the tombstone', async () => {
    a.remove('m1');
    await both();
    expect(b.ids()).toEqual([]);
    expect(county.all(membersDatabase)[0]).toMatchObject({ _deleted: true, id: 'm1', updatedBy: 'a' });
    expect(b.store.all('members')[0]?.content).toMatchObject({ name: '王', updatedBy: 'a' });
  });

  it('take the same edit on both sides as done', async () => {
    a.write('m1', { mobile: '2' });
    const same = a.read('m1');
    b.store.put('members', same!);
    await a.sync();
    expect(await b.sync()).toMatchObject({ sent: 0, received: 0, toDecide: 0, waiting: 0 });
  });

  it('lose nothing of an edit made while the run is writing', async () => {
    a.write('m1', { mobile: '2' });
    await a.sync();
    let edited = false;
    b.store.beforeWrite = (what) => {
      if (what !== 'record' || edited) return;
      edited = true;
      b.write('m1', { address: '丁' });
    };
    await b.sync();
    await both();
    expect(a.read('m1')).toMatchObject({ mobile: '2', address: '丁' });
  });
});

describe('what the county refuses', () => {
  it('is all that waits for a database which the account may not open, as its roles say too', async () => {
    a.write('m1', { name: '王' });
    await a.sync();
    a.write('m1', { name: '王五' });
    a.write('m2', { name: '李' });
    a.mishap = () => ({ when: 'before', code: 'forbidden' });
    // A proxy in front of the county says no in passing; what waits goes on waiting.
    expect(await a.sync()).toMatchObject({ outcome: 'partial', waiting: 2, refused: 0 });
    const closed = ['members'] as const;
    expect(await a.sync({ closed })).toMatchObject({ outcome: 'complete', waiting: 0, refused: 2 });
    expect(await refusedList(a.store, 'members', community)).toMatchObject([
      { record: { content: { name: '王五' } }, baseline: { refused: { status: 'forbidden' } } },
      { record: { content: { name: '李' } } },
    ]);
    expect(await a.sync({ closed })).toMatchObject({ outcome: 'complete', waiting: 0, refused: 2 });

    a.mishap = () => undefined;
    expect(await a.sync()).toMatchObject({ sent: 0, waiting: 0, refused: 2 });
    await resend(a.store, 'members', ['m1', 'm2']);
    expect(await a.sync()).toMatchObject({ sent: 2, waiting: 0, refused: 0 });
    expect(county.all(membersDatabase)).toMatchObject([{ name: '王五' }, { name: '李' }]);
  });

  beforeEach(() => {
    county.validate = (doc) => (doc['name'] === '坏' ? 'mqb-org: no' : undefined);
  });

  it('is set apart with its reason, and the rest goes on', async () => {
    for (const [i, name] of ['好', '坏', '好'].entries()) a.write(`m${i}`, { name });
    expect(await a.sync()).toMatchObject({ outcome: 'complete', sent: 2, refused: 1, waiting: 0 });
    expect((await refusedList(a.store, 'members', community))[0]?.baseline?.refused).toMatchObject({
      reason: 'mqb-org: no',
      status: 'forbidden',
    });
    const asked: string[] = [];
    a.mishap = (request) => void asked.push(request);
    expect(await a.sync()).toMatchObject({ sent: 0, refused: 1 });
    expect(asked).not.toContain('bulkDocs');
  });

  it('goes again once it was mended', async () => {
    a.write('m1', { name: '坏' });
    await a.sync();
    a.write('m1', { name: '好' });
    expect(await a.sync()).toMatchObject({ sent: 1, refused: 0 });
  });

  it('goes again when a person asks for it, as often as asked', async () => {
    a.write('m1', { name: '坏' });
    await a.sync();
    await resend(a.store, 'members', ['m1']);
    expect(await a.sync()).toMatchObject({ sent: 0, refused: 1 });
    county.validate = () => undefined;
    await resend(a.store, 'members', ['m1']);
    expect(await a.sync()).toMatchObject({ sent: 1, refused: 0 });
  });

  it('still takes later changes of the county in', async () => {
    a.write('m1', { name: '好', mobile: '1' });
    await a.sync();
    await b.sync();
    a.write('m1', { name: '坏' });
    await a.sync();
    b.write('m1', { mobile: '2' });
    await b.sync();
    expect(await a.sync()).toMatchObject({ received: 1, refused: 1 });
    expect(a.read('m1')).toMatchObject({ name: '坏', mobile: '2' });
    expect(await b.sync()).toMatchObject({ refused: 0, waiting: 0 });
    expect(b.read('m1')).toMatchObject({ name: '好', mobile: '2' });
  });
});

describe('what the PC cannot take', () => {
  it('is set aside, shown and taken later', async () => {
    for (const name of ['一', '二', '三', '四', '五']) a.write(name, { name });
    await a.sync();
    b.store.validate = (_collection, content) => (content.id === '三' ? 'name: too odd' : undefined);
    expect(await b.sync()).toMatchObject({ outcome: 'complete', received: 4, setAside: 1 });
    expect(await b.sync()).toMatchObject({ received: 0, setAside: 1 });
    b.store.validate = () => undefined;
    expect(await b.sync()).toMatchObject({ received: 1, setAside: 0 });
    expect(b.ids()).toEqual(a.ids());
  });
});
