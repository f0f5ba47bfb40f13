import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newHousehold, newPerson } from '../../household/factory';
import type { Household } from '../../household/type';
import { newMeeting } from '../../meeting/factory';
import { sealInput } from '../../meeting/seal';
import type { Meeting } from '../../meeting/type';
import { newMember } from '../../member/factory';
import type { Member } from '../../member/type';
import { isItemList, isObject, sameValue } from '../../../lib/equal';
import { sidesArb } from '../../../testing/records';
import { decide } from '../decide';
import type { Envelope, OpenEntry } from '../envelope';
import { readPath } from '../path';
import { collectionNames } from '../schema';
import { stampNew, stampUpdate } from '../stamp';
import { allFields } from '../tables';
import { mergeRecord } from './mergeRecord';

/** Order of sets and items says nothing about content. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(unordered).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, unordered(value[key])]),
  );
}

/** All values at the ends of the branches, lines of texts apart. */
function leaves(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (isObject(value)) return Object.values(value).flatMap(leaves);
  return typeof value === 'string' ? value.split('\n') : [value];
}

const idsOf = (open: OpenEntry[]): string[] => open.map(({ id }) => id).toSorted();

describe.each(collectionNames)('merging %s', (collection) => {
  const sides = sidesArb(collection);
  const merge = (base: Envelope | undefined, mine: Envelope, theirs: Envelope) =>
    mergeRecord(collection, base, mine, theirs);

  it('takes the only side that changed', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        expect(merge(base, mine, base)).toEqual({ merged: mine, clashes: [] });
        expect(merge(base, base, theirs)).toEqual({ merged: theirs, clashes: [] });
        expect(merge(undefined, mine, mine)).toEqual({ merged: mine, clashes: [] });
      }),
    );
  });

  it('gives the same whoever is the county, but for the side that stands in a clash', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const [here, there] = [merge(base, mine, theirs), merge(base, theirs, mine)];
        expect(idsOf(here.clashes)).toEqual(idsOf(there.clashes));
        const clashed = new Set(here.clashes.map(({ field }) => field.split('.')[0]));
        for (const field of Object.keys(allFields(collection))) {
          if (clashed.has(field) || field === 'open') continue;
          expect(unordered(readPath(here.merged, field))).toEqual(unordered(readPath(there.merged, field)));
        }
      }),
    );
  });

  it('loses nothing that either side wrote', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const { merged } = merge(base, mine, theirs);
        const after = new Set(leaves(merged));
        const before = new Set(leaves(base));
        for (const side of [mine, theirs]) {
          const { updatedAt: _at, updatedBy: _by, deviceId: _device, ...content } = side;
          const lost = leaves(content).filter((value) => !before.has(value) && !after.has(value));
          expect(lost).toEqual([]);
        }
      }),
    );
  });

  // Which of two equal lines a change meant cannot be told, and an order that both changed has no one answer: there a
  // second merge may order anew or ask, and loses nothing (the property before).
  it('found again after it was sent gives the same', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        fc.pre(![base, mine, theirs].some(repeatsLines));
        const first = merge(base, mine, theirs);
        const again = merge(base, mine, first.merged);
        expect(idsOf(again.merged.open)).toEqual(idsOf(first.merged.open));
        expect(inOrderOfId({ ...again.merged, open: [] })).toEqual(
          inOrderOfId({ ...first.merged, open: [] }),
        );
      }),
    );
  });

  it('changes neither side', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const copy = structuredCopy([base, mine, theirs]);
        merge(base, mine, theirs);
        expect(sameValue([base, mine, theirs], copy)).toBe(true);
      }),
    );
  });
});

/** Whether a text anywhere in the value holds a line twice. */
function repeatsLines(value: unknown): boolean {
  if (typeof value === 'string') return new Set(value.split('\n')).size < value.split('\n').length;
  return typeof value === 'object' && value !== null && Object.values(value).some(repeatsLines);
}

/** The value with every list of items in order of their ids. */
function inOrderOfId(value: unknown): unknown {
  if (isItemList(value)) return value.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(inOrderOfId);
  if (Array.isArray(value)) return value.map(inOrderOfId);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inOrderOfId(inner)]));
}

function structuredCopy(value: unknown): unknown {
  if (isItemList(value) || Array.isArray(value)) return value.map(structuredCopy);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, structuredCopy(inner)]));
}

const birth = {
  by: '建档人',
  deviceId: 'pc-0',
  org: '420683001001',
  schemaVersion: 0,
  now: '2026-11-20T08:00:00.000Z',
};
const me = { by: '王敏', deviceId: 'pc-1', now: '2026-11-21T08:00:00.000Z' };
const other = { by: '李强', deviceId: 'pc-2', now: '2026-11-21T09:00:00.000Z' };

describe('a person of two PCs', () => {
  const base = stampNew<Member>(
    newMember({ name: '赵长', mobile: '1', note: '一\n二\n三', care: ['veteran'] }),
    birth,
  );
  const mine = stampUpdate<Member>(
    base,
    { mobile: '2', note: '一甲\n二\n三', care: ['veteran', 'hardship'] },
    me,
  );
  const theirs = stampUpdate<Member>(base, { mobile: '3', note: '一\n二\n三乙', care: [] }, other);
  const { merged, clashes } = mergeRecord('members', base, mine, theirs);

  it('keeps the county’s value and waits for a decision', () => {
    expect(merged).toMatchObject({
      mobile: '3',
      note: '一甲\n二\n三乙',
      care: ['hardship'],
      updatedBy: '李强',
    });
    expect(merged.history.map(({ by }) => by)).toEqual(['王敏', '李强']);
    expect(clashes).toEqual([
      {
        id: clashes[0]?.id,
        field: 'mobile',
        base: '1',
        mine: '2',
        theirs: '3',
        mineBy: '王敏',
        mineAt: me.now,
        theirsBy: '李强',
        theirsAt: other.now,
      },
    ]);
    expect(merged.open).toEqual(clashes);
  });

  it('is decided once for all PCs', () => {
    const id = clashes[0]?.id ?? '';
    const decided = decide(merged, id, 'mine', { ...me, now: '2026-11-21T10:00:00.000Z' });
    expect(decided).toMatchObject({ mobile: '2', open: [] });
    const elsewhere = stampUpdate<Member>(merged, { group: '第一党小组' }, other);
    expect(mergeRecord('members', merged, elsewhere, decided).merged).toMatchObject({
      mobile: '2',
      group: '第一党小组',
      open: [],
    });
    const keptTheirs = decide(merged, id, 'theirs', me);
    // The PC that had found the clash was switched off before it wrote it down, and finds it again.
    expect(mergeRecord('members', base, mine, keptTheirs)).toMatchObject({
      merged: { mobile: '3', open: [] },
    });
    expect(mergeRecord('members', base, merged, keptTheirs).merged.open).toEqual([]);
    expect(decide(merged, 'unknown', 'mine', me)).toBe(merged);
  });

  it('gets two texts to choose from that both hold what did merge', () => {
    const [a, b] = ['一甲\n二\n三', '一乙\n二\n三丙'];
    const result = mergeRecord('members', base, { ...base, note: a }, { ...base, note: b });
    expect(result.merged.note).toBe(b);
    expect(result.clashes).toMatchObject([{ field: 'note', mine: '一甲\n二\n三丙', theirs: b }]);
  });
});

describe('items', () => {
  const [head, wife, son] = ['闫敏', '谭晨', '闫小'].map((name) => newPerson({ name }));
  const persons = [head, wife].flatMap((person) => person ?? []);
  const base = stampNew<Household>(newHousehold({ persons }), birth);
  const first = persons[0]!;

  it('that one side changed and the other removed live on', () => {
    const changed = { ...first, phone: '13800000000' };
    const mine = stampUpdate<Household>(base, { persons: persons.slice(1) }, me);
    const theirs = stampUpdate<Household>(base, { persons: [changed, ...persons.slice(1)] }, other);
    const { merged, clashes } = mergeRecord('households', base, mine, theirs);
    expect(merged.persons).toEqual(theirs.persons);
    expect(clashes).toMatchObject([{ field: `persons.${first.id}`, theirs: changed }]);
    const gone = decide(merged, clashes[0]?.id ?? '', 'mine', me);
    expect(gone.persons).toEqual(persons.slice(1));
  });

  it('stand where they were put', () => {
    const mine = stampUpdate<Household>(base, { persons: [first, son!, persons[1]!] }, me);
    const theirs = stampUpdate<Household>(base, { persons: persons.toReversed() }, other);
    expect(mergeRecord('households', base, mine, theirs).merged.persons.map(({ name }) => name)).toEqual([
      '谭晨',
      '闫敏',
      '闫小',
    ]);
  });
});

describe('minutes that one side sealed', () => {
  const council = { id: 'c', name: '议事会', members: [] };
  const base = stampNew<Meeting>(newMeeting(council, '2026-11-20T01:00:00.000Z', { place: '一楼' }), birth);
  const seal = { hash: 'abc', at: me.now, by: '王敏' };
  const sealed = stampUpdate<Meeting>(base, { state: 'final', seal, chair: '王敏' }, me);
  const written = stampUpdate<Meeting>(base, { place: '二楼', recorder: '李强', state: 'review' }, other);

  it.each([
    ['at the county', written, sealed],
    ['here', sealed, written],
  ])('%s stay as they were sealed', (_where, mine, theirs) => {
    const { merged, clashes } = mergeRecord('meetings', base, mine, theirs);
    expect(sealInput(merged)).toBe(sealInput(sealed));
    expect(merged).toMatchObject({ state: 'final', seal, place: '一楼' });
    expect(clashes.map(({ field }) => field).toSorted()).toEqual(['place', 'recorder', 'state']);
  });
});
