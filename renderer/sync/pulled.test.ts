import { beforeEach, describe, expect, it } from 'vitest';
import { databaseName } from '@shared/county/databases';
import type { ReplicaStore } from '@/data/replica';
import { MemoryCounty } from './memory/memoryCounty';
import { withSpans } from './pulled';
import { Pc, TestClock, community, membersDatabase } from './simulation/pc';
import { pendingCount } from './waiting';

let county: MemoryCounty;
let a: Pc;
let b: Pc;

beforeEach(async () => {
  county = new MemoryCounty().create(membersDatabase);
  const clock = new TestClock();
  a = new Pc('a', county, clock);
  b = new Pc('b', county, clock);
  for (let i = 0; i < 12; i += 1) a.write(`m${i}`, { name: `党员${i}` });
  await a.sync();
});

/** What the engine asks the store for while it looks for something to send, and which ids it looks up. */
function watched(pc: Pc): { scanned: string[]; lookedUp: string[] } {
  const seen = { scanned: new Array<string>(), lookedUp: new Array<string>() };
  const { store } = pc;
  const changedSince = store.changedSince.bind(store);
  const getMany = store.getMany.bind(store);
  store.changedSince = async (...call: Parameters<ReplicaStore['changedSince']>) => {
    const page = await changedSince(...call);
    seen.scanned.push(...page.records.map(({ content }) => content.id));
    return page;
  };
  store.getMany = async (...call: Parameters<ReplicaStore['getMany']>) => {
    seen.lookedUp.push(...call[1]);
    return await getMany(...call);
  };
  return seen;
}

describe('after a first download', () => {
  it('nothing that came in is looked at again, neither by the push nor by the count', async () => {
    const seen = watched(b);
    expect(await b.sync()).toMatchObject({ outcome: 'complete', received: 12, sent: 0, waiting: 0 });
    expect(seen.scanned).toEqual([]);
    expect((await pendingCount(b.store, community)).waiting).toBe(0);
    expect(seen.scanned).toEqual([]);
  });

  it('only the first page was searched for on the PC', async () => {
    const seen = watched(b);
    await b.sync({ pageSize: 4 });
    expect(seen.lookedUp).toEqual(['m0', 'm1', 'm2', 'm3']);
  });

  it('what was written before, meanwhile and afterwards is still found', async () => {
    b.write('before', { name: '先' });
    let pages = 0;
    b.mishap = (request) => {
      if (request === 'changes') pages += 1;
      if (request === 'changes' && pages === 4) b.write('m1', { name: '同时' });
      return undefined;
    };
    const seen = watched(b);
    expect(await b.sync({ pageSize: 3 })).toMatchObject({ outcome: 'complete', received: 12, waiting: 0 });
    b.mishap = () => undefined;
    b.write('m2', { name: '后' });
    expect(await b.sync()).toMatchObject({ outcome: 'complete', sent: 1, waiting: 0 });
    expect(new Set(seen.scanned)).toEqual(new Set(['before', 'm1', 'm2']));
    const names = new Map(county.all(membersDatabase).map((doc) => [doc._id, doc['name']]));
    expect([names.get('before'), names.get('m1'), names.get('m2')]).toEqual(['先', '同时', '后']);
  });
});

describe('a street PC with several communities', () => {
  const codes = ['420683001001', '420683001002', '420683001003', '420683001004'];
  const membersOf = (code: string): string => databaseName(code, 'members');
  let street: Pc;
  let seen: ReturnType<typeof watched>;

  async function evening(): Promise<number> {
    let sent = 0;
    for (const org of codes) {
      const report = await street.sync({ community: org });
      expect(report).toMatchObject({ outcome: 'complete', waiting: 0 });
      sent += report.sent;
    }
    return sent;
  }

  beforeEach(async () => {
    const clock = new TestClock();
    for (const code of codes.slice(1)) {
      county.create(membersOf(code));
      const clerk = new Pc(`clerk-${code}`, county, clock, code);
      for (let i = 0; i < 7; i += 1) clerk.write(`${code}-${i}`, { name: `党员${i}` });
      await clerk.sync();
    }
    street = new Pc('street', county, clock);
    seen = watched(street);
  });

  it('looks at nothing that came in for another of them', async () => {
    await evening();
    await evening();
    expect(street.ids()).toHaveLength(12 + 3 * 7);
    expect(seen.scanned).toEqual([]);
  });

  it('still sends what was written between two downloads, wherever it belongs', async () => {
    await street.sync({ community: codes[0] });
    street.write('m1', { name: '改' });
    await street.sync({ community: codes[1] });
    street.write(`${codes[1]}-3`, { name: '也改' });
    expect(await evening()).toBe(2);
    expect(new Set(seen.scanned)).toEqual(new Set(['m1', `${codes[1]}-3`]));
    const name = (database: string, id: string): unknown =>
      county.all(database).find((doc) => doc._id === id)?.['name'];
    expect(name(membersDatabase, 'm1')).toBe('改');
    expect(name(membersOf(codes[1] ?? ''), `${codes[1]}-3`)).toBe('也改');
  });
});

it('a long download never holds more than two pages', async () => {
  const client = county.client();
  const pages = { asked: 0, written: 0, most: 0 };
  const setMarks = b.store.setMarks.bind(b.store);
  b.store.setMarks = async (values) => {
    await setMarks(values);
    if (Object.keys(values).some((key) => key.startsWith('sync:since:'))) pages.written += 1;
  };
  const changes = async (...call: Parameters<typeof client.changes>) => {
    pages.asked += 1;
    pages.most = Math.max(pages.most, pages.asked - pages.written);
    return await client.changes(...call);
  };
  const report = await b.sync({ pageSize: 2, county: { ...client, changes } });
  expect(report).toMatchObject({ outcome: 'complete', received: 12 });
  expect(pages).toEqual({ asked: 6, written: 6, most: 2 });
});

it('a download that was cut off between a page and its checkpoint repeats work and loses none', async () => {
  for (let at = 1; at < 14; at += 1) {
    const pc = new Pc(`c${at}`, county, new TestClock());
    let writes = 0;
    pc.store.beforeWrite = () => {
      writes += 1;
      if (writes === at) throw new Error('killed');
    };
    await pc.sync({ pageSize: 3 });
    pc.store.beforeWrite = () => undefined;
    expect(await pc.sync({ pageSize: 3 })).toMatchObject({ outcome: 'complete', sent: 0, waiting: 0 });
    expect(pc.ids()).toEqual(a.ids());
    expect([...(await pc.store.baselines('members', pc.ids())).keys()].toSorted()).toEqual(a.ids());
  }
});

it('a record that is taken for new and is there after all is merged', async () => {
  b.write('m11', { name: '我的', mobile: '1' });
  const theirs = county.all(membersDatabase).find((doc) => doc._id === 'm11');
  expect(theirs).toMatchObject({ name: '党员11' });
  expect(await b.sync({ pageSize: 4 })).toMatchObject({ outcome: 'complete', toDecide: 1 });
  expect(b.read('m11')).toMatchObject({ name: '党员11', mobile: '1' });
});

it('a deletion that comes among new records reaches a record that is there', async () => {
  await b.sync();
  a.remove('m3');
  for (let i = 20; i < 32; i += 1) a.write(`m${i}`, { name: `党员${i}` });
  a.remove('m5');
  await a.sync();
  await b.sync({ pageSize: 4 });
  expect(b.ids()).toEqual(a.ids());
});

it('stretches that touch become one, others stay apart', () => {
  const one = { after: undefined, upTo: '3' };
  const two = { after: '3', upTo: '5' };
  const far = { after: '8', upTo: '9' };
  expect(withSpans([], [one, two, far])).toEqual([{ after: undefined, upTo: '5' }, far]);
  const many = Array.from({ length: 40 }, (_, i) => ({ after: `${i}a`, upTo: `${i}b` }));
  expect(withSpans([], many)).toEqual(many.slice(-32));
});
