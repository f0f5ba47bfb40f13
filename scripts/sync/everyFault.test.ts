import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { text } from '@shared/messages';
import { CountyFault, createCountyClient } from '@/sync';
import { Chance } from '@/sync/simulation/random';
import { TestClock } from '@/sync/simulation/pc';
import { FaultyProxy, type Trick } from './faultyProxy';
import { HttpPc } from './office';
import { selfSigned } from './selfSigned';
import { TestCounty } from './testCounty';

let county: TestCounty;
let proxy: FaultyProxy;
let proxied = '';
let a: HttpPc;
let b: HttpPc;
let round = 0;
const clock = new TestClock();
const patienceMs = 180_000;

beforeAll(async () => {
  county = await TestCounty.open('a', 'b');
  proxy = new FaultyProxy(() => county.url);
  proxied = await proxy.open();
  a = new HttpPc('a', county, clock, () => proxied);
  b = new HttpPc('b', county, clock, () => proxied);
});
afterAll(async () => {
  await proxy.close();
  await county.close();
});
beforeEach(() => {
  round += 1;
  heal();
});

function heal(): void {
  proxy.trick = () => undefined;
  for (const pc of [a, b]) {
    pc.tries = 2;
    pc.timeoutMs = 20_000;
  }
}

const id = (name: string): string => `f${round}-${name}`;
const answer = (status: number, body = '{"error":"x","reason":"x"}', headers = {}): NonNullable<Trick> => {
  return { kind: 'answer', status, body, headers };
};

const faults: [code: string, trick: NonNullable<Trick>][] = [
  ['offline', { kind: 'cutBefore' }],
  ['offline', { kind: 'cutAfter' }],
  ['timeout', { kind: 'silentAfter' }],
  ['captivePortal', answer(200, '<html><body>登录</body></html>', { 'content-type': 'text/html' })],
  ['signInNeeded', answer(401)],
  ['forbidden', answer(403)],
  ['notFound', answer(404, '{"error":"not_found","reason":"Database does not exist."}')],
  ['conflict', answer(409)],
  ['precondition', answer(412)],
  ['busy', answer(429, '{}', { 'retry-after': '1' })],
  ['busy', answer(503, '{}', { 'retry-after': '7200' })],
  ['serverError', answer(500)],
  ['countyFull', answer(507)],
  ['badAnswer', answer(200, '{"results":[')],
  ['badAnswer', answer(200, '"what"')],
  ['tls', answer(502, '{"error":"unreachable","reason":"tls"}')],
  ['offline', answer(502, '{"error":"unreachable","reason":"dns"}')],
];

/** The requests of a run that brings and sends something, by how they are told apart. */
const requests: Record<string, (method: string, path: string) => boolean> = {
  'reading the mark': (method, path) => method === 'GET' && path.includes('_local'),
  'leaving the mark': (method, path) => method === 'PUT' && path.includes('_local'),
  bringing: (_method, path) => path.includes('_changes'),
  sending: (_method, path) => path.includes('_bulk_docs'),
};

async function endEqual(): Promise<void> {
  for (const pc of [a, b, a, b]) {
    expect(await pc.sync()).toMatchObject({ outcome: 'complete', waiting: 0, refused: 0, setAside: 0 });
  }
  const contents = (pc: HttpPc): unknown[] => pc.ids().map((one) => ({ ...pc.read(one), sentBy: undefined }));
  expect(contents(a)).toEqual(contents(b));
}

describe.each(Object.entries(requests))('a fault while %s', (_name, concerned) => {
  it.each(faults)('%s %o', { timeout: patienceMs }, async (code, trick) => {
    b.write(id('b'), { name: 'from b' });
    await b.sync();
    for (const one of ['x', 'y']) a.write(id(one), { name: one });
    a.timeoutMs = code === 'timeout' ? 500 : 20_000;
    a.tries = 1;
    let met = 0;
    proxy.trick = (method, path) => {
      if (!concerned(method, path)) return undefined;
      met += 1;
      return trick;
    };
    const report = await a.sync();
    expect(met).toBeGreaterThan(0);
    // A mark that cannot be left although it is free, or a right that is missing, is said in its own words.
    const told = report.collections[0]?.fault ?? report.outcome.replace('stopped:', '');
    expect([code, 'serverChanged', 'complete']).toContain(told);
    expect(text.sync.stops[told] ?? report.outcome).toBeTruthy();
    // Nothing is called sent without an answer; what is on the PC waits, and nothing is gone.
    expect(report.sent + report.waiting).toBe(2);
    expect(a.read(id('x'))).toMatchObject({ name: 'x' });
    heal();
    await endEqual();
    expect(b.read(id('y'))).toMatchObject({ name: 'y', open: [] });
  });
});

describe('an answer cut short', () => {
  let since: string | undefined;
  const kinds: [string, (pc: HttpPc) => Promise<unknown>][] = [
    // One change only: which of several comes first, CouchDB leaves open.
    ['a page of changes', async (pc) => await pc.client().changes(pc.members, { since, limit: 1 })],
    ['named documents', async (pc) => await pc.client().allDocs(pc.members, { keys: ['cut-x'] })],
    ['a mark', async (pc) => await pc.client().local(pc.members, '_local/mqb-a')],
    ['a sending', async (pc) => await pc.client().bulkDocs(pc.members, [{ _id: 'cut-x' }])],
    ['figures of a database', async (pc) => await pc.client().info(pc.members)],
  ];

  it.each(kinds)('at every byte: %s', { timeout: patienceMs }, async (name, ask) => {
    since = (await a.client().changes(a.members, { since: undefined, limit: 10_000 })).last_seq;
    a.write('cut-x', { name });
    await a.sync();
    a.tries = 1;
    const { length } = Buffer.from(JSON.stringify(await ask(a)));
    for (let bytes = 0; bytes < length - 1; bytes += 1) {
      proxy.trick = () => ({ kind: 'truncate', bytes, said: bytes % 2 === 1 });
      // Never a value made of a part.
      const error: unknown = await ask(a).then(
        () => `a value of ${bytes} bytes`,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(CountyFault);
    }
  });

  it('at seeded places of a large page', { timeout: patienceMs }, async () => {
    for (let i = 0; i < 150; i += 1) b.write(id(String(i)), { name: `党员${i}`, note: '字'.repeat(200) });
    await b.sync();
    const chance = new Chance(7);
    a.tries = 1;
    for (let cut = 0; cut < 25; cut += 1) {
      const bytes = chance.below(80_000);
      proxy.trick = (_method, path) =>
        path.includes('_changes') ? { kind: 'truncate', bytes, said: chance.oneIn(2) } : undefined;
      const report = await a.sync();
      expect(['stopped:offline', 'stopped:badAnswer', 'partial', 'complete']).toContain(report.outcome);
    }
    heal();
    await endEqual();
    expect(a.ids().filter((one) => one.startsWith(`f${round}-`))).toHaveLength(150);
  });
});

describe('a seeded schedule of faults', () => {
  it.each(Array.from({ length: 12 }, (_, place) => place + 1))(
    '%i',
    { timeout: patienceMs },
    async (seed) => {
      const chance = new Chance(seed);
      const cuts: NonNullable<Trick>[] = [{ kind: 'truncate', bytes: chance.below(200) }];
      for (let step = 0; step < 6; step += 1) {
        for (const pc of [a, b]) {
          pc.timeoutMs = 300;
          for (let n = chance.below(4); n >= 0; n -= 1) {
            const field = chance.pick(['name', 'mobile', 'address']);
            pc.write(id(String(chance.below(5))), { [field]: `${pc.name}${step}${n}` });
          }
          proxy.trick = () =>
            chance.oneIn(6) ? chance.pick([...faults.map(([, trick]) => trick), ...cuts]) : undefined;
          const report = await pc.sync();
          expect(report.outcome).not.toBe('stopped:failed');
          const { stops } = text.sync;
          if (report.outcome.startsWith('stopped:')) expect(stops[report.outcome.slice(8)]).toBeTruthy();
        }
      }
      heal();
      await endEqual();
    },
  );
});

it('a sign-in that runs out in mid-sync: it goes on from where it was', async () => {
  await endEqual();
  for (let i = 0; i < 160; i += 1) a.write(id(String(i)), { name: `${i}` });
  let batches = 0;
  proxy.trick = (_method, path) =>
    path.includes('_bulk_docs') && (batches += 1) > 2 ? answer(401) : undefined;
  const first = await a.sync();
  expect(first).toMatchObject({ outcome: 'stopped:signInNeeded', sent: 100, waiting: 60 });
  heal();
  expect(await a.sync()).toMatchObject({ outcome: 'complete', sent: 60, waiting: 0 });
  await endEqual();
});

describe('the way to the county', () => {
  const outcomeAt = async (base: string): Promise<string> => {
    const elsewhere = createCountyClient({
      base,
      clock: () => Date.now(),
      sleep: async () => await Promise.resolve(),
      tries: 2,
      fetch: async (url, init) => await fetch(url, init),
    });
    return (await a.sync({ county: elsewhere })).outcome;
  };

  it('a county that shows a certificate nobody vouches for', async () => {
    const server = createServer(selfSigned(), (_request, reply) => void reply.end('{}'));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    expect(await outcomeAt(`https://127.0.0.1:${port}`)).toBe('stopped:tls');
    await new Promise((done) => server.close(done));
  });

  it('a name that nobody knows, and a place where nobody listens', { timeout: patienceMs }, async () => {
    expect(await outcomeAt('http://county.invalid')).toBe('stopped:offline');
    expect(await outcomeAt('http://127.0.0.1:1')).toBe('stopped:offline');
  });
});
