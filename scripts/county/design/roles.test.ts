import { describe, expect, it } from 'vitest';
import { collectionNames } from '@shared/county/databases';
import { recordDesign } from '@shared/county/design/compose';
import { accountRoles } from '@shared/county/roles';
import type { CollectionName } from '@shared/domain/record/envelope';
import { engines } from './engines';
import { code, judgeIn, record, session } from './judge';

const as = (...roles: string[]) => session(...accountRoles(roles));
const secretary = as(`secretary:${code}`);
const worker = as(`grid:${code}:第一网格`);
const street = as('street:420683001');
const county = as('county:420683');

const of = (collection: CollectionName) => recordDesign(code, collection);
const own = { ...record, grid: '第一网格' };
const foreign = { ...record, grid: '第二网格' };
const before = (doc: object) => ({ ...doc, _rev: '1-a', sentBy: 'other' });
const after = (doc: object) => ({ ...doc, _rev: '1-a' });

describe.each(engines)('%s: a secretary', (_name, engine) => {
  const judge = judgeIn(engine);

  it('writes councils, meetings and matters, and reads the rest', () => {
    for (const collection of collectionNames) {
      const expected = ['councils', 'meetings', 'matters', 'journal'].includes(collection)
        ? 'ok'
        : 'mqb-role';
      expect([collection, judge(of(collection), record, null, secretary)]).toEqual([collection, expected]);
    }
  });

  it('changes own entries of the journal only', () => {
    expect(judge(of('journal'), after(record), after(record), secretary)).toBe('ok');
    expect(judge(of('journal'), after(record), before(record), secretary)).toBe('mqb-own');
  });
});

describe.each(engines)('%s: a grid worker', (_name, engine) => {
  const judge = judgeIn(engine);

  it('writes households, visits and matters of the own grid', () => {
    for (const collection of ['households', 'visits', 'matters'] as const) {
      expect(judge(of(collection), own, null, worker)).toBe('ok');
      expect(judge(of(collection), after(own), before(own), worker)).toBe('ok');
      expect(judge(of(collection), foreign, null, worker)).toBe('mqb-grid');
      expect(judge(of(collection), after(foreign), before(own), worker)).toBe('mqb-grid');
      expect(judge(of(collection), after(own), before(foreign), worker)).toBe('mqb-grid');
    }
  });

  it('writes nothing else but the own journal', () => {
    for (const collection of collectionNames) {
      if (['households', 'visits', 'matters', 'journal'].includes(collection)) continue;
      expect(judge(of(collection), own, null, worker)).toBe('mqb-role');
    }
    expect(judge(of('journal'), record, null, worker)).toBe('ok');
  });

  it('may have several grids, of this community', () => {
    const both = as(`grid:${code}:第一网格`, `grid:${code}:第二网格`);
    expect(judge(of('visits'), after(foreign), before(own), both)).toBe('ok');
    const elsewhere = as(`grid:${code}:第一网格`, 'grid:420683001002:第二网格');
    expect(judge(of('visits'), foreign, null, elsewhere)).toBe('mqb-grid');
    expect(judge(of('visits'), own, null, as('grid:420683001002:第一网格'))).toBe('mqb-role');
  });

  it('makes visits without a grid and changes those of the own account', () => {
    for (const collection of ['visits', 'matters'] as const) {
      expect(judge(of(collection), record, null, worker)).toBe('ok');
      expect(judge(of(collection), after(record), after(record), worker)).toBe('ok');
      expect(judge(of(collection), after(own), after(record), worker)).toBe('ok');
      expect(judge(of(collection), after(record), before(record), worker)).toBe('mqb-grid');
      expect(judge(of(collection), after(own), before(record), worker)).toBe('mqb-grid');
    }
  });

  it('cannot hide a grid in a list', () => {
    expect(judge(of('visits'), { ...record, grid: ['第一网格'] }, null, worker)).toBe('mqb-grid');
  });

  it('takes the grid out of no record', () => {
    expect(judge(of('visits'), after(record), after(own), worker)).toBe('mqb-grid');
  });

  it('needs a grid in households', () => {
    expect(judge(of('households'), record, null, worker)).toBe('mqb-grid');
    expect(judge(of('households'), after(own), after(record), worker)).toBe('mqb-grid');
  });

  it('deletes records of the own grid by tombstones that need not name it', () => {
    const tombstone = { ...after(record), _deleted: true };
    expect(judge(of('households'), tombstone, before(own), worker)).toBe('ok');
    expect(judge(of('households'), tombstone, before(foreign), worker)).toBe('mqb-grid');
    expect(judge(of('visits'), tombstone, before(record), worker)).toBe('mqb-grid');
    expect(judge(of('visits'), { ...after({ _id: 'r1' }), _deleted: true }, before(own), worker)).toBe(
      'mqb-sent-by',
    );
  });
});

describe.each(engines)('%s: street and county', (_name, engine) => {
  const judge = judgeIn(engine);
  const member = { ...record, name: '张三', standing: 'normal', tags: ['a'], nested: { a: 1, b: 2 } };

  it('decide transfers of members, the street those of households too', () => {
    const moved = {
      ...member,
      movedTo: 'z',
      standing: 'movedOut',
      transfers: [{ id: 't' }],
      nested: { b: 2, a: 1 },
    };
    for (const who of [street, county]) {
      expect(judge(of('members'), after(moved), before(member), who)).toBe('ok');
      expect(judge(of('members'), { ...member, movedFrom: 'x' }, null, who)).toBe('ok');
    }
    expect(judge(of('households'), after({ ...record, movedTo: 'z' }), before(record), street)).toBe('ok');
    expect(judge(of('households'), after({ ...record, movedTo: 'z' }), before(record), county)).toBe(
      'mqb-role',
    );
  });

  it('change nothing else with it', () => {
    for (const change of [
      { name: '李四' },
      { tags: [] },
      { extra: 1 },
      { nested: { a: 1 } },
      { tags: undefined },
    ]) {
      expect(judge(of('members'), after({ ...member, ...change }), before(member), county)).toBe(
        'mqb-transfer',
      );
    }
    expect(judge(of('members'), member, null, county)).toBe('mqb-transfer');
    expect(judge(of('members'), { ...member, movedFrom: '' }, null, county)).toBe('mqb-transfer');
    expect(judge(of('members'), { ...after(member), _deleted: true }, before(member), county)).toBe(
      'mqb-transfer',
    );
  });

  it('write beside that: the street matters, both their own journal', () => {
    for (const collection of collectionNames) {
      if (['members', 'households', 'journal'].includes(collection)) continue;
      expect(judge(of(collection), record, null, county)).toBe('mqb-role');
      expect(judge(of(collection), record, null, street)).toBe(collection === 'matters' ? 'ok' : 'mqb-role');
    }
    for (const who of [street, county]) expect(judge(of('journal'), record, null, who)).toBe('ok');
  });

  it('have no say in other streets and counties', () => {
    for (const role of ['street:420683002', 'county:420684']) {
      expect(judge(of('members'), { ...member, movedFrom: 'x' }, null, as(role))).toBe('mqb-role');
    }
  });
});

describe.each(engines)('%s: 党籍变动', (_name, engine) => {
  const judge = judgeIn(engine);
  const clerk = as(`community:${code}`);
  const decides = as(`community:${code}`, `standing:${code}`);
  const member = { ...record, name: '张三', standing: 'normal' };
  const change = (from: string, to: string, who: ReturnType<typeof as>): string =>
    judge(of('members'), after({ ...member, standing: to }), before({ ...member, standing: from }), who);

  it('is for accounts with that right, in either direction', () => {
    for (const standing of ['suspended', 'retained', 'probation', 'removed', 'expelled', 'deceased']) {
      expect([standing, change('normal', standing, clerk)]).toEqual([standing, 'mqb-standing']);
      expect(change(standing, 'normal', clerk)).toBe('mqb-standing');
      expect(change('normal', standing, decides)).toBe('ok');
      expect(change(standing, 'normal', decides)).toBe('ok');
    }
    expect(change('normal', 'expelled', county)).toBe('mqb-standing');
  });

  it('keeps no clerk from other fields, transfers and new records', () => {
    const expelled = { ...member, standing: 'expelled' };
    expect(judge(of('members'), after({ ...expelled, name: '李四' }), before(expelled), clerk)).toBe('ok');
    expect(judge(of('members'), expelled, null, clerk)).toBe('ok');
    expect(change('normal', 'outPending', clerk)).toBe('ok');
    expect(change('outPending', 'movedOut', clerk)).toBe('ok');
  });

  it('gives nothing without the role of the community, and nothing elsewhere', () => {
    expect(change('normal', 'expelled', as(`standing:${code}`))).toBe('mqb-role');
    expect(change('normal', 'expelled', as(`community:${code}`, 'standing:420683001002'))).toBe(
      'mqb-standing',
    );
  });
});

describe.each(engines)('%s: a replica', (_name, engine) => {
  const judge = judgeIn(engine);

  it('is refused: one that hangs on nothing and one that hangs on an old revision', () => {
    expect(judge(of('visits'), { ...record, _rev: '9-z' })).toBe('mqb-replica');
    expect(judge(of('visits'), { ...record, _rev: '9-z' }, { ...record, _rev: '1-a' })).toBe('mqb-replica');
    expect(judge(of('visits'), { ...record, _rev: '1-a' }, { ...record, _rev: '1-a' })).toBe('ok');
  });
});
