import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryCounty } from './memory/memoryCounty';
import { judge } from './runMark';
import { Pc, TestClock, membersDatabase } from './simulation/pc';

let county: MemoryCounty;
let clock: TestClock;
let a: Pc;
let b: Pc;

beforeEach(async () => {
  county = new MemoryCounty().create(membersDatabase);
  clock = new TestClock();
  a = new Pc('a', county, clock);
  b = new Pc('b', county, clock);
  for (const id of ['m1', 'm2', 'm3']) a.write(id, { name: id, mobile: '1' });
  await a.sync();
});

const ids = (): string[] =>
  county
    .all(membersDatabase)
    .filter((doc) => doc._deleted !== true)
    .map((doc) => doc._id)
    .toSorted();

describe('a county database that changed under us', () => {
  it('stops the run before anything is written, with the numbers of both sides', async () => {
    county.create(membersDatabase);
    a.write('m4', { name: 'm4' });
    const asked: string[] = [];
    a.mishap = (request) => void asked.push(request);
    const report = await a.sync();
    expect(report).toMatchObject({ outcome: 'stopped:serverChanged', sent: 0, received: 0, waiting: 1 });
    expect(report.serverChanged).toMatchObject([
      { collection: 'members', kind: 'missing', localRecords: 4, countyRecords: 0, countyRun: undefined },
    ]);
    expect(asked).not.toContain('bulkDocs');
    expect(asked).not.toContain('putLocal');
    expect(a.ids()).toHaveLength(4);
    // Unanswered, the question stands at the next run too.
    expect(await a.sync()).toMatchObject({ outcome: 'stopped:serverChanged' });
  });

  it('is sent everything again after "mine", once', async () => {
    county.create(membersDatabase);
    expect(await a.sync({ resolution: 'resendMine' })).toMatchObject({ outcome: 'complete', sent: 3 });
    expect(ids()).toEqual(['m1', 'm2', 'm3']);
    expect(await a.sync()).toMatchObject({ outcome: 'complete', sent: 0, received: 0 });
  });

  it('restored from a backup: seen although others wrote since', async () => {
    const backup = county.backup();
    a.write('m1', { mobile: '2' });
    a.write('m5', { name: 'm5' });
    await a.sync();
    county.restore(backup);
    for (let i = 0; i < 10; i += 1) b.write(`b${i}`, { name: `b${i}` });
    await b.sync();
    const report = await a.sync();
    expect(report.serverChanged).toMatchObject([{ kind: 'older', localRecords: 4, countyRecords: 13 }]);
    expect(await a.sync({ resolution: 'resendMine' })).toMatchObject({ outcome: 'complete', toDecide: 0 });
    await b.sync();
    expect(a.ids()).toEqual(ids());
    expect(b.ids()).toEqual(ids());
    expect(b.read('m1')).toMatchObject({ mobile: '2' });
    expect(b.read('m5')).toBeDefined();
  });

  it('keeps what somebody wrote at the restored county next to mine', async () => {
    await b.sync();
    const backup = county.backup();
    a.write('m1', { mobile: '2' });
    await a.sync();
    county.restore(backup);
    await b.sync({ resolution: 'takeTheirs' });
    b.write('m1', { mobile: '3' });
    await b.sync();
    await a.sync({ resolution: 'resendMine' });
    const open = a.read('m1')?.open ?? [];
    expect(open.map((entry) => [entry.field, entry.mine, entry.theirs])).toContainEqual(['mobile', '2', '3']);
  });

  it('after "theirs" keeps every record of the PC and sends only what was not sent yet', async () => {
    const backup = county.backup();
    a.write('m1', { mobile: '2' });
    a.write('m5', { name: 'm5' });
    await a.sync();
    county.restore(backup);
    a.write('m2', { mobile: '7' });
    expect(await a.sync({ resolution: 'takeTheirs' })).toMatchObject({ outcome: 'complete', sent: 1 });
    expect(a.read('m1')).toMatchObject({ mobile: '1' });
    expect(a.read('m5')).toBeDefined();
    expect(ids()).toEqual(['m1', 'm2', 'm3']);
    a.write('m5', { mobile: '5' });
    await a.sync();
    expect(ids()).toContain('m5');
  });

  it('restored from a backup made in the middle of a run that never closed', async () => {
    for (let i = 0; i < 9; i += 1) a.write(`late${i}`, { name: `late${i}` });
    let backup: ReturnType<MemoryCounty['backup']> | undefined;
    let batches = 0;
    a.mishap = (request) => {
      if (request !== 'bulkDocs') return undefined;
      batches += 1;
      if (batches === 2) backup = county.backup();
      return batches === 3 ? { when: 'before', code: 'offline' } : undefined;
    };
    expect(await a.sync()).toMatchObject({ outcome: 'stopped:offline', sent: 6, waiting: 3 });
    a.mishap = () => undefined;
    if (backup) county.restore(backup);
    expect((await a.sync()).serverChanged).toMatchObject([{ kind: 'older', localRecords: 12 }]);
    expect(await a.sync({ resolution: 'resendMine' })).toMatchObject({ outcome: 'complete', toDecide: 0 });
    expect(ids()).toEqual(a.ids());
  });

  it('a run that never closed at a county that kept everything asks nobody', async () => {
    for (let i = 0; i < 9; i += 1) a.write(`late${i}`, { name: `late${i}` });
    let batches = 0;
    a.mishap = (request) => {
      if (request !== 'bulkDocs') return undefined;
      batches += 1;
      return batches === 3 ? { when: 'after', code: 'offline' } : undefined;
    };
    await a.sync();
    a.mishap = () => undefined;
    expect(await a.sync()).toMatchObject({ outcome: 'complete', waiting: 0, toDecide: 0 });
    expect(ids()).toEqual(a.ids());
  });

  it('is not suspected because an answer got lost', async () => {
    for (const when of ['before', 'after'] as const) {
      for (let lost = 1; lost <= 3; lost += 1) {
        a.write('m1', { mobile: `${when}${lost}` });
        a.mishap = (request) => (request === 'putLocal' ? { when, code: 'timeout' } : undefined);
        expect(await a.sync()).toMatchObject({ outcome: 'stopped:timeout' });
      }
      a.mishap = () => undefined;
      expect(await a.sync()).toMatchObject({ outcome: 'complete', waiting: 0 });
    }
  });
});

it('tells a restored PC from a restored county', () => {
  const copy = (run: number): { run: number; nonce: string; at: string } => ({
    run,
    nonce: `n${run}`,
    at: '',
  });
  const doc = (run: number): { _id: string; run: number; nonce: string } => ({
    _id: '',
    run,
    nonce: `n${run}`,
  });
  expect(judge({}, undefined)).toBe('first');
  expect(judge({ current: copy(3) }, doc(3))).toBe('known');
  expect(judge({ current: copy(3), next: [copy(4), copy(5)] }, doc(4))).toBe('known');
  expect(judge({ current: copy(3) }, { ...doc(3), nonce: 'x' })).toBe('other');
  expect(judge({ current: copy(3) }, doc(2))).toBe('older');
  expect(judge({ current: copy(3) }, doc(5))).toBe('newer');
  expect(judge({ current: copy(3) }, undefined)).toBe('missing');
});
