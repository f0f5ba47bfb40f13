import { beforeEach, describe, expect, it } from 'vitest';
import type { CountyClient } from './countyClient';
import { MemoryCounty } from './memory/memoryCounty';
import { Pc, TestClock, membersDatabase } from './simulation/pc';

let county: MemoryCounty;
let a: Pc;
let b: Pc;

beforeEach(() => {
  county = new MemoryCounty().create(membersDatabase);
  const clock = new TestClock();
  a = new Pc('a', county, clock);
  b = new Pc('b', county, clock);
  for (let i = 10; i < 34; i += 1) a.write(`m${i}`, { name: `党员${i}` });
});

/** A line on which a batch takes many turns, and what is at the county when. */
function slowLine(): { client: CountyClient; batches: number; most: number; marksBeside: number } {
  const client = county.client();
  let posting = 0;
  const line = {
    batches: 0,
    most: 0,
    marksBeside: 0,
    client: {
      ...client,
      bulkDocs: async (...call: Parameters<CountyClient['bulkDocs']>) => {
        posting += 1;
        line.batches += 1;
        line.most = Math.max(line.most, posting);
        for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
        const rows = await client.bulkDocs(...call);
        posting -= 1;
        return rows;
      },
      putLocal: async (...call: Parameters<CountyClient['putLocal']>) => {
        line.marksBeside += posting;
        return await client.putLocal(...call);
      },
    },
  };
  return line;
}

describe('a push of several batches', () => {
  it('writes a batch down while the next is at the county', async () => {
    const line = slowLine();
    let secondSent = (): void => undefined;
    const second = new Promise<void>((resolve) => {
      secondSent = resolve;
    });
    const bulkDocs = line.client.bulkDocs.bind(line.client);
    line.client.bulkDocs = async (...call) => {
      if (line.batches === 1) secondSent();
      return await bulkDocs(...call);
    };
    const put = a.store.putBaselines.bind(a.store);
    // Were one done after the other, this would wait for ever.
    a.store.putBaselines = async (...call) => {
      await second;
      await put(...call);
    };
    expect(await a.sync({ county: line.client })).toMatchObject({
      outcome: 'complete',
      sent: 24,
      waiting: 0,
    });
  });

  it('has one batch at the county at a time, and none while a mark is left there or something is merged', async () => {
    for (let i = 10; i < 34; i += 5) b.write(`m${i}`, { name: `另一个${i}` });
    await b.sync();
    const line = slowLine();
    // A page that the pull does not see makes every conflict come up in the push.
    const changes = async (...[, { since }]: Parameters<CountyClient['changes']>) =>
      await Promise.resolve({ results: [], last_seq: since ?? '0', pending: 0 });
    const report = await a.sync({ county: { ...line.client, changes } });
    expect(report).toMatchObject({ outcome: 'complete', toDecide: 5, waiting: 0 });
    expect(line.batches).toBeGreaterThan(8);
    expect([line.most, line.marksBeside]).toEqual([1, 0]);
  });

  it('ends as a whole when the disk fails while the next batch is at the county, and loses nothing', async () => {
    for (let at = 1; at < 40; at += 1) {
      const pc = new Pc(`c${at}`, county, new TestClock());
      for (let i = 0; i < 9; i += 1) pc.write(`c${at}-${i}`, { name: `${i}` });
      let writes = 0;
      pc.store.beforeWrite = () => {
        writes += 1;
        if (writes === at) throw new Error('disk');
      };
      const first = await pc.sync({ county: slowLine().client });
      pc.store.beforeWrite = () => undefined;
      const next = await pc.sync();
      expect(next).toMatchObject({ outcome: 'complete', waiting: 0, toDecide: 0 });
      if (writes >= at) expect(first.outcome).toBe('stopped:failed');
      const sent = county.all(membersDatabase).filter(({ _id }) => _id.startsWith(`c${at}-`));
      expect(sent.map(({ _rev }) => Number.parseInt(_rev ?? '', 10))).toEqual(sent.map(() => 1));
      expect(sent).toHaveLength(9);
    }
  });
});

it('a record that is edited while its batch is under way is sent once more, as it stands', async () => {
  const line = slowLine();
  const bulkDocs = line.client.bulkDocs.bind(line.client);
  line.client.bulkDocs = async (...call) => {
    if (line.batches === 1) a.write('m10', { name: '改过' });
    return await bulkDocs(...call);
  };
  expect(await a.sync({ county: line.client })).toMatchObject({
    outcome: 'complete',
    waiting: 0,
    toDecide: 0,
  });
  expect(county.all(membersDatabase).find(({ _id }) => _id === 'm10')).toMatchObject({ name: '改过' });
});
