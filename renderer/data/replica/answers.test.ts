import { openTestOffice, testProfile } from '../testOffice';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Desk, Entry } from '../desk/desk';
import { DamagedRecordError } from '../errors';
import type { Office } from '../office';
import type { Baseline } from '../replica';
import { runningWrites } from '../storage/running';
import { type AnsweredBaselines, withAnswers } from './answers';
import type { Baselines } from './baselines';

const org = testProfile.communityCode;

function agreed(id: string, rev: string, over?: string): Baseline {
  const content = {
    id,
    org,
    createdAt: '2026-01-01T00:00:00.000Z',
    createdBy: '赵六',
    updatedAt: '2026-01-01T00:00:00.000Z',
    updatedBy: '赵六',
    deviceId: 'pc-1',
    schemaVersion: 0,
    ext: {},
    open: [],
    history: [],
  };
  return { id, rev, deleted: false, content, ...(over !== undefined && { over }) };
}

/** A desk and a table in memory that count their writes. */
function played() {
  const cells = new Map<string, Uint8Array<ArrayBuffer>>();
  const puts: Entry[][] = [];
  const damaged = new Set<string>();
  const desk: Pick<Desk, 'get' | 'put' | 'remove' | 'keys'> = {
    get: (area, key) =>
      damaged.has(key) ? Promise.reject(new DamagedRecordError(area, key)) : Promise.resolve(cells.get(key)),
    put(entries) {
      puts.push(entries);
      for (const { key, bytes } of entries) cells.set(key, bytes);
      return Promise.resolve();
    },
    remove(gone) {
      for (const { key } of gone) cells.delete(key);
      return Promise.resolve();
    },
    keys: () => Promise.resolve([...cells.keys()]),
  };
  const table = new Map<string, Baseline>();
  const baselines: Baselines = {
    read: (_, ids) => Promise.resolve(new Map([...table].filter(([id]) => ids.includes(id)))),
    put(_, list) {
      for (const one of list) table.set(one.id, one);
      return Promise.resolve();
    },
    refused: () => Promise.resolve([...table.values()].filter(({ refused }) => refused)),
  };
  // The others of a desk's methods are none of an answer's business.
  const open = (): AnsweredBaselines => withAnswers(baselines, desk as Desk, runningWrites());
  return { answered: open(), open, cells, puts, table, damaged };
}

const isAnswer = (key: string): boolean => key.startsWith('answers:');

describe('what an answer of the county confirmed', () => {
  it('is one write together with the marks, and read from there', async () => {
    const { answered, puts, table } = played();
    await answered.confirm('members', [agreed('a', '1-x'), agreed('b', '1-y')], { 'sync:since:m': '5' });
    expect(puts.map((entries) => entries.map(({ key }) => key))).toEqual([
      ['sync:since:m', expect.stringMatching(/^answers:\d+:mqb-110101001001-members$/)],
    ]);
    expect(table.size).toBe(0);
    const found = await answered.read('members', ['a', 'b', 'c']);
    expect([...found.values()].map(({ rev }) => rev)).toEqual(['1-x', '1-y']);
    expect((await answered.read('visits', ['a'])).size).toBe(0);
  });

  it('is found by the app that starts next, and the last answer counts', async () => {
    const { answered, open } = played();
    await answered.confirm('members', [agreed('a', '1-x')], {});
    await answered.confirm('members', [agreed('a', '2-x')], {});
    const next = open();
    expect((await next.read('members', ['a'])).get('a')?.rev).toBe('2-x');
    await next.confirm('members', [agreed('a', '3-x')], {});
    expect((await open().read('members', ['a'])).get('a')?.rev).toBe('3-x');
  });

  it('is spread before one of its records gets another baseline', async () => {
    const { answered, cells, table } = played();
    await answered.confirm('members', [agreed('a', '1-x'), agreed('b', '1-y')], { m: 1 });
    const refused = { reason: '', status: 'forbidden', at: '', version: 'v' };
    await answered.put('members', [{ ...agreed('a', '1-x'), refused }]);
    expect([...cells.keys()]).toEqual(['m']);
    expect(table.get('b')?.rev).toBe('1-y');
    expect((await answered.read('members', ['a'])).get('a')?.refused).toEqual(refused);
    expect(await answered.refused('members', 10)).toHaveLength(1);
  });

  it('ends a refusal', async () => {
    const { answered, table } = played();
    const refused = { reason: '', status: 'forbidden', at: '', version: 'v' };
    table.set('a', { ...agreed('a', ''), refused });
    await answered.confirm('members', [agreed('a', '1-x')], {});
    expect(await answered.refused('members', 10)).toEqual([]);
  });

  it('does not hide what was agreed after it, as in a backup made in the middle of a run', async () => {
    const { answered, table } = played();
    await answered.confirm('members', [agreed('a', '1-x'), agreed('b', '1-y', 'm2')], {});
    table.set('a', agreed('a', '2-x'));
    table.set('b', agreed('b', '7-y', 'm1'));
    expect((await answered.read('members', ['a'])).get('a')?.rev).toBe('2-x');
    await answered.put('members', [agreed('b', '2-y', 'm2')]);
    expect(table.get('a')?.rev).toBe('2-x');
    expect(table.get('b')?.rev).toBe('2-y');
  });

  it('that cannot be read stays where it is and hides no other', async () => {
    const { answered, open, cells, damaged } = played();
    await answered.confirm('members', [agreed('a', '1-x')], {});
    await answered.confirm('members', [agreed('b', '1-y')], {});
    const [first = ''] = [...cells.keys()].filter(isAnswer);
    damaged.add(first);
    const next = open();
    expect([...(await next.read('members', ['a', 'b'])).keys()]).toEqual(['b']);
    await next.put('members', [agreed('b', '2-y')]);
    expect([...cells.keys()]).toEqual([first]);
  });

  it('does not pile up', async () => {
    const { answered, cells, table } = played();
    const large = { ...agreed('a', '1-x'), attachments: { note: 'x'.repeat(17_000_000) } };
    await answered.confirm('members', [large], {});
    await answered.confirm('members', [agreed('b', '1-y')], {});
    expect(table.has('a')).toBe(true);
    expect([...cells.keys()].filter(isAnswer)).toHaveLength(1);
  });
});

describe('in an office', () => {
  const offices: Office[] = [];
  afterEach(async () => {
    for (const office of offices.splice(0)) await office.close();
  });
  const open = async (databaseName: string): Promise<Office> => {
    const office = await openTestOffice({ databaseName });
    offices.push(office);
    return office;
  };

  it('an answer is there after a restart, spread once it is quiet, and stays the same', async () => {
    const name = `answers-${crypto.randomUUID()}`;
    const before = await open(name);
    const { id } = await before
      .repo('members')
      .insert({ name: '张三', category: 'full', standing: 'normal' });
    const record = (await before.replica.getMany('members', [id])).get(id);
    const baseline = { ...agreed(id, '1-x'), ...(record && { content: record.content }) };
    await before.replica.confirm('members', [baseline], { 'sync:since:m': '5' });
    await before.close();
    offices.pop();

    const office = await open(name);
    expect(await office.replica.mark('sync:since:m')).toBe('5');
    expect((await office.replica.baselines('members', [id])).get(id)).toEqual(baseline);
    const areas = async (): Promise<string> => {
      let all = '';
      for await (const piece of office.copies.read().pieces) all += piece;
      return all;
    };
    expect(await areas()).toContain('"key":"answers:');
    await vi.waitFor(async () => expect(await areas()).not.toContain('"key":"answers:'), { timeout: 20_000 });
    expect((await office.replica.baselines('members', [id])).get(id)).toEqual(baseline);
  });
});
