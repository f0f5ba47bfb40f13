import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deletionField } from '@shared/domain/record/decide';
import { readDirectory, runOrder } from '@/sync';
import { TestClock } from '@/sync/simulation/pc';
import { FaultyProxy, type Trick } from './faultyProxy';
import { HttpPc } from './office';
import { TestCounty } from './testCounty';

let county: TestCounty;
let proxy: FaultyProxy;
let proxied = '';
let a: HttpPc;
let b: HttpPc;
let round = 0;
const clock = new TestClock();

beforeAll(async () => {
  county = await TestCounty.open('a', 'b');
  proxy = new FaultyProxy(() => county.url);
  proxied = await proxy.open();
});

afterAll(async () => {
  await proxy.close();
  await county.close();
});

/** Records of a test of its own; both PCs know what the county had before. */
const id = (name: string): string => `t${round}-${name}`;

beforeEach(async () => {
  round += 1;
  a = new HttpPc('a', county, clock, () => proxied);
  b = new HttpPc('b', county, clock);
  proxy.trick = () => undefined;
  await a.sync();
  await b.sync();
});

const equal = async (): Promise<void> => {
  for (const pc of [a, b, a, b]) expect((await pc.sync()).outcome).toBe('complete');
  const content = (pc: HttpPc): unknown[] => pc.ids().map((one) => ({ ...pc.read(one), sentBy: undefined }));
  expect(content(a)).toEqual(content(b));
};

describe('over HTTP', () => {
  it('a second PC with an empty disk gets everything', async () => {
    for (let i = 0; i < 230; i += 1) a.write(id(String(i)), { name: `党员${i}` });
    expect(await a.sync()).toMatchObject({ outcome: 'complete', sent: 230, waiting: 0, refused: 0 });
    const second = new HttpPc('b', county, clock);
    expect(await second.sync()).toMatchObject({ outcome: 'complete', sent: 0, refused: 0 });
    expect(second.ids()).toEqual(a.ids());
    expect(await a.sync()).toMatchObject({ sent: 0, received: 0 });
  });

  it('an account reads which communities there are', async () => {
    const entries = await readDirectory(b.client());
    expect(entries).toContainEqual(expect.objectContaining({ code: county.code, name: 'Test Community' }));
  });

  it('every database of the community is opened in one run', async () => {
    const report = await a.sync({ collections: runOrder });
    expect(report.outcome).toBe('complete');
    expect(report.collections.map((one) => one.state)).toEqual(runOrder.map(() => 'done'));
  });

  it('costs two requests for a database with nothing to do', async () => {
    await a.sync();
    expect((await a.sync()).requests).toBe(2);
  });

  it('merges, keeps both values of a clash, and lets an edited record live', async () => {
    for (const one of ['x', 'y']) a.write(id(one), { name: one, mobile: '1', address: '甲' });
    await equal();
    a.write(id('x'), { mobile: '2' });
    b.write(id('x'), { mobile: '3', address: '乙' });
    a.remove(id('y'));
    b.write(id('y'), { mobile: '4' });
    await equal();
    expect(a.read(id('x'))).toMatchObject({ mobile: '2', address: '乙' });
    expect(a.read(id('x'))?.open).toMatchObject([{ field: 'mobile', mine: '3', theirs: '2' }]);
    expect(a.read(id('y'))).toMatchObject({ mobile: '4' });
    expect(a.read(id('y'))?.open).toMatchObject([{ field: deletionField, theirs: true }]);
    for (const one of ['x', 'y']) b.write(id(one), { open: [] });
    await equal();
    expect(a.read(id('x'))).toMatchObject({ open: [] });
  });

  it('deletes on both PCs', async () => {
    a.write(id('x'), { name: 'x' });
    await equal();
    b.remove(id('x'));
    await equal();
    expect(a.read(id('x'))).toBeUndefined();
  });

  it('sets apart what the rules of the county refuse, and sends the rest', async () => {
    a.write(id('x'), { name: 'x' });
    a.write(id('large'), { name: 'y'.repeat(1_100_000) });
    a.write(id('z'), { name: 'z', updatedBy: '' });
    const report = await a.sync();
    expect(report).toMatchObject({ outcome: 'complete', sent: 1, refused: 2, waiting: 0 });
    a.write(id('large'), { name: 'short' });
    a.write(id('z'), { name: 'zz' });
    expect(await a.sync()).toMatchObject({ sent: 2, refused: 0 });
    await equal();
  });

  it('refuses the later change of final minutes and keeps it on the PC', async () => {
    a.collections = ['meetings'];
    b.collections = ['meetings'];
    const minutes = { councilId: id('c'), year: 2026, title: '例会', state: 'final', items: [] };
    a.write(id('m'), minutes, 'meetings');
    expect(await a.sync()).toMatchObject({ sent: 1, refused: 0 });
    expect(a.read(id('m'), 'meetings')).toMatchObject({ number: 1 });
    a.write(id('m'), { title: '改了' }, 'meetings');
    expect(await a.sync()).toMatchObject({ sent: 0, refused: 1 });
    expect(a.read(id('m'), 'meetings')).toMatchObject({ title: '改了' });
    b.write(id('n'), minutes, 'meetings');
    expect(await b.sync()).toMatchObject({ outcome: 'complete', sent: 1, setAside: 0 });
    expect(b.read(id('n'), 'meetings')).toMatchObject({ number: 2 });
  });
});

describe('through a line that fails', () => {
  const once = (matches: (path: string) => boolean, trick: NonNullable<Trick>, times = 1): void => {
    let left = times;
    proxy.trick = (_method, path) => {
      if (left === 0 || !matches(path)) return undefined;
      left -= 1;
      return trick;
    };
  };
  const bulk = (path: string): boolean => path.includes('_bulk_docs');
  const anything = (): boolean => true;
  const answer = (status: number, body = '{"error":"x","reason":"x"}', headers = {}): NonNullable<Trick> => ({
    kind: 'answer',
    status,
    body,
    headers,
  });

  it.each<[string, NonNullable<Trick>]>([
    ['signInNeeded', answer(401)],
    ['badAnswer', answer(200, '{"results":[')],
    ['captivePortal', answer(200, '<html><body>登录</body></html>', { 'content-type': 'text/html' })],
    ['busy', answer(503, '{}', { 'retry-after': '1' })],
    ['busy', answer(429, '{}')],
    ['serverError', answer(500)],
    ['countyFull', answer(507)],
    ['timeout', { kind: 'silentAfter' }],
    ['offline', { kind: 'cutBefore' }],
    ['offline', { kind: 'cutAfter' }],
    ['offline', { kind: 'truncate', bytes: 10 }],
    ['precondition', answer(412)],
    ['notFound', answer(404)],
    ['forbidden', answer(403)],
  ])('%s while sending: told, and healed by the next run', async (code, trick) => {
    for (const one of ['x', 'y']) a.write(id(one), { name: one });
    a.timeoutMs = 300;
    once(bulk, trick, 5);
    const report = await a.sync();
    expect(report.collections[0]).toMatchObject({ sent: 0, waiting: 2, fault: code });
    expect(report.outcome).not.toBe('complete');
    proxy.trick = () => undefined;
    a.timeoutMs = 20_000;
    expect(await a.sync()).toMatchObject({ outcome: 'complete', waiting: 0, toDecide: 0 });
    await equal();
  });

  it('a passing failure is not even seen', async () => {
    a.write(id('x'), { name: 'x' });
    once(bulk, answer(500));
    expect(await a.sync()).toMatchObject({ outcome: 'complete', sent: 1 });
    b.write(id('y'), { name: 'y' });
    await b.sync();
    once((path) => path.includes('_changes'), { kind: 'truncate', bytes: 40 });
    expect(await a.sync()).toMatchObject({ outcome: 'complete' });
    expect(a.read(id('y'))).toBeDefined();
  });

  it('a time-out after the county wrote does not make the PC clash with itself', async () => {
    a.write(id('x'), { name: 'x', mobile: '1' });
    a.timeoutMs = 300;
    a.tries = 1;
    once(bulk, { kind: 'silentAfter' });
    expect((await a.sync()).outcome).toBe('stopped:timeout');
    a.write(id('x'), { mobile: '2' });
    a.timeoutMs = 20_000;
    expect(await a.sync()).toMatchObject({ outcome: 'complete', toDecide: 0, waiting: 0 });
    await equal();
    expect(b.read(id('x'))).toMatchObject({ mobile: '2', open: [] });
  });

  it('cut at every byte of a small answer', async () => {
    a.write(id('x'), { name: 'x' });
    await a.sync();
    a.tries = 1;
    for (let bytes = 0; bytes <= 60; bytes += 6) {
      a.write(id('x'), { name: `x${bytes}` });
      once(bulk, { kind: 'truncate', bytes });
      await a.sync();
      expect(await a.sync()).toMatchObject({ outcome: 'complete', toDecide: 0, waiting: 0 });
    }
    await equal();
  });

  it('tells of a clock that is hours off', async () => {
    once(
      anything,
      answer(200, '{"results":[],"last_seq":"0","pending":0}', { date: 'Sat, 21 Nov 2020 00:00:00 GMT' }),
      9,
    );
    const { clockSkewMs = 0 } = await a.sync();
    expect(Math.abs(clockSkewMs)).toBeGreaterThan(3_600_000);
  });
});

describe.skipIf(process.env['COUNTY_URL'] !== undefined)('the county itself', () => {
  it('stopped in the middle of a run and started again ends with both sides equal', async () => {
    for (let i = 0; i < 300; i += 1) a.write(id(String(i)), { name: `${i}` });
    let batches = 0;
    let stopped: Promise<void> | undefined;
    proxy.trick = (_method, path) => {
      if (path.includes('_bulk_docs') && (batches += 1) === 3) stopped = county.stop();
      return undefined;
    };
    a.tries = 1;
    const report = await a.sync();
    expect(report.outcome).toMatch(/^stopped:/);
    expect(report.waiting).toBeGreaterThan(0);
    expect(report.sent + report.waiting).toBeGreaterThanOrEqual(300);
    await stopped;
    await county.start();
    proxy.trick = () => undefined;
    expect(await a.sync()).toMatchObject({ outcome: 'complete', waiting: 0, toDecide: 0 });
    await equal();
  });

  it('restored from a copy of its folder is noticed before anything is written', async () => {
    a.write(id('x'), { name: 'x' });
    await equal();
    await county.stop();
    await county.backup();
    await county.start();
    for (let i = 0; i < 5; i += 1) a.write(id(`lost${i}`), { name: 'lost' });
    await a.sync();
    await county.stop();
    await county.restore();
    await county.start();
    for (let i = 0; i < 9; i += 1) b.write(id(`b${i}`), { name: 'b' });
    expect((await b.sync()).outcome).toBe('complete');
    const report = await a.sync();
    expect(report.outcome).toBe('stopped:serverChanged');
    expect(report.serverChanged?.[0]).toMatchObject({ kind: 'older', localRecords: a.ids().length });
    expect(await a.sync({ resolution: 'resendMine' })).toMatchObject({ outcome: 'complete', toDecide: 0 });
    await equal();
    expect(b.read(id('lost4'))).toBeDefined();
  });
});
