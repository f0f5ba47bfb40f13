import { describe, expect, it } from 'vitest';
import type { CountyClient } from './countyClient';
import { CountyFault } from './faults';
import { MemoryCounty } from './memory/memoryCounty';
import { Pc, TestClock, membersDatabase } from './simulation/pc';

const setUp = (): Pc => new Pc('a', new MemoryCounty().create(membersDatabase), new TestClock());

const withBulk = (
  pc: Pc,
  bulk: (inner: CountyClient['bulkDocs']) => CountyClient['bulkDocs'],
): CountyClient => {
  const inner = pc.county.client();
  return { ...inner, bulkDocs: bulk(async (...query) => await inner.bulkDocs(...query)) };
};

describe('a batch', () => {
  it('that is too large is halved down to the one record to blame', async () => {
    const pc = setUp();
    for (let i = 0; i < 7; i += 1) pc.write(`m${i}`, { name: i === 4 ? 'x'.repeat(1000) : `${i}` });
    const sizes: number[] = [];
    const county = withBulk(pc, (inner) => async (db, docs, signal) => {
      sizes.push(docs.length);
      if (JSON.stringify(docs).length > 900) throw new CountyFault('tooLarge', { status: 413 });
      return await inner(db, docs, signal);
    });
    const report = await pc.sync({ county, batchSize: 7 });
    expect(report).toMatchObject({ outcome: 'complete', sent: 6, refused: 1, waiting: 0 });
    expect(Math.max(...sizes)).toBe(7);
  });

  it('is matched by id, not by place', async () => {
    const pc = setUp();
    for (const id of ['m1', 'm2', 'm3']) pc.write(id, { name: id });
    pc.county.validate = (doc) => (doc._id === 'm1' ? 'no' : undefined);
    const county = withBulk(
      pc,
      (inner) => async (db, docs, signal) => (await inner(db, docs, signal)).toReversed(),
    );
    expect(await pc.sync({ county })).toMatchObject({ sent: 2, refused: 1 });
    pc.write('m3', { name: 'again' });
    expect(await pc.sync()).toMatchObject({ sent: 1, toDecide: 0 });
  });

  it('with a row missing in the answer is looked up at the county', async () => {
    const pc = setUp();
    for (const id of ['m1', 'm2', 'm3']) pc.write(id, { name: id });
    const county = withBulk(
      pc,
      (inner) => async (db, docs, signal) => (await inner(db, docs, signal)).slice(1),
    );
    expect(await pc.sync({ county })).toMatchObject({ outcome: 'complete', sent: 3, waiting: 0 });
  });

  it('with an error inside the county goes again by itself', async () => {
    const pc = setUp();
    pc.write('m1', { name: 'm1' });
    const county = withBulk(
      pc,
      () => async (_db, docs) =>
        await Promise.resolve(
          docs.map((doc) => ({ id: doc._id, error: 'internal_server_error', reason: '' })),
        ),
    );
    expect(await pc.sync({ county })).toMatchObject({ sent: 0, refused: 0, waiting: 1 });
    expect(await pc.sync()).toMatchObject({ sent: 1, waiting: 0 });
  });
});

describe('numbers of minutes', () => {
  const meetingsDatabase = 'mqb-420683001001-meetings';
  const offices = (): [Pc, Pc] => {
    const county = new MemoryCounty().create(meetingsDatabase);
    const clock = new TestClock();
    return [new Pc('a', county, clock), new Pc('b', county, clock)];
  };
  const minutes = { councilId: 'c1', year: 2026, state: 'final' };
  const run = { collections: ['meetings'] as const };

  it('are given once each, in order, to whatever PC finished first', async () => {
    const [a, b] = offices();
    a.write('x', minutes, 'meetings');
    b.write('y', minutes, 'meetings');
    b.write('z', { ...minutes, state: 'draft' }, 'meetings');
    await a.sync(run);
    expect(await b.sync(run)).toMatchObject({ outcome: 'complete', setAside: 0 });
    await a.sync(run);
    expect(a.read('x', 'meetings')).toMatchObject({ number: 1 });
    expect(a.read('y', 'meetings')).toMatchObject({ number: 2 });
    expect(a.read('z', 'meetings')?.['number']).toBeUndefined();
    a.write('w', { ...minutes, year: 2027 }, 'meetings');
    await a.sync(run);
    expect(a.read('w', 'meetings')).toMatchObject({ number: 1 });
  });

  it('are not given twice when the answer to the claim got lost', async () => {
    const [a] = offices();
    a.write('x', minutes, 'meetings');
    a.mishap = (request) => (request === 'put' ? { when: 'after', code: 'timeout' } : undefined);
    expect((await a.sync(run)).outcome).toBe('stopped:timeout');
    a.mishap = () => undefined;
    await a.sync(run);
    expect(a.read('x', 'meetings')).toMatchObject({ number: 1 });
    expect(a.county.all(meetingsDatabase).filter((doc) => doc._id.startsWith('number:'))).toHaveLength(1);
  });
});
