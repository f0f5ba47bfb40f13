import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newHousehold, newPerson } from '../household/factory';
import type { Household } from '../household/type';
import { newMember } from '../member/factory';
import type { Member } from '../member/type';
import { newMeeting } from '../meeting/factory';
import type { Meeting } from '../meeting/type';
import type { HistoryEntry } from './envelope';
import { addToHistory, capHistory, historyMaxChars, historyMaxEntries, joinHistories } from './history';
import { stampNew, stampUpdate, type Writer } from './stamp';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 21, 8, minute)).toISOString();
const writer = (minute: number, by = '王敏'): Writer => ({ by, deviceId: 'pc-1', now: at(minute) });
const birth = { ...writer(0), org: '420683001001', schemaVersion: 0 };

describe('a new record', () => {
  it('bears the envelope and nothing that is undefined', () => {
    const member = stampNew<Member>(newMember({ name: '赵长', mobile: undefined }), birth);
    expect(member).toMatchObject({
      name: '赵长',
      org: '420683001001',
      createdAt: at(0),
      updatedAt: at(0),
      createdBy: '王敏',
      updatedBy: '王敏',
      deviceId: 'pc-1',
      schemaVersion: 0,
      ext: {},
      open: [],
      history: [],
    });
    expect(Object.keys(member)).not.toContain('mobile');
  });
});

describe('an update', () => {
  const member = stampNew<Member>(
    newMember({ name: '赵长', mobile: '13800000000', care: ['veteran'] }),
    birth,
  );

  it('notes what changed, by whom and when', () => {
    const after = stampUpdate<Member>(
      member,
      { mobile: '13900000000', name: '赵长', group: '第一党小组' },
      writer(9),
    );
    expect(after).toMatchObject({ mobile: '13900000000', updatedAt: at(9), createdAt: at(0) });
    expect(after.history).toMatchObject([
      {
        at: at(9),
        by: '王敏',
        changes: [
          { field: 'mobile', from: '13800000000', to: '13900000000' },
          { field: 'group', to: '第一党小组' },
        ],
      },
    ]);
  });

  it('removes a field that is undefined', () => {
    const after = stampUpdate<Member>(member, { mobile: undefined }, writer(9));
    expect(Object.keys(after)).not.toContain('mobile');
    expect(after.history[0]?.changes).toEqual([{ field: 'mobile', from: '13800000000' }]);
  });

  it('of nothing gives the very same record', () => {
    expect(stampUpdate<Member>(member, { name: '赵长', care: ['veteran'] }, writer(9))).toBe(member);
  });

  it('notes items and inner fields, not whole lists', () => {
    const [head, wife] = [newPerson({ name: '闫敏' }), newPerson({ name: '谭晨' })];
    const household = stampNew<Household>(newHousehold({ persons: [head] }), birth);
    const after = stampUpdate<Household>(
      household,
      { persons: [{ ...head, phone: '13800000000' }, wife] },
      writer(9),
    );
    expect(after.history[0]?.changes).toEqual([
      { field: `persons.${head.id}.phone`, to: '13800000000' },
      { field: `persons.${wife.id}`, to: wife },
    ]);
  });

  it('within one sitting widens the entry, by somebody else adds one', () => {
    const typed = stampUpdate<Member>(member, { note: '一' }, writer(1));
    const more = stampUpdate<Member>(typed, { note: '一二', group: 'x' }, writer(2));
    expect(more.history).toMatchObject([
      { at: at(2), changes: [{ field: 'note', to: '一二' }, { field: 'group' }] },
    ]);
    expect(stampUpdate<Member>(more, { note: '三' }, writer(3, '李强')).history).toHaveLength(2);
    expect(stampUpdate<Member>(more, { note: '三' }, writer(30)).history).toHaveLength(2);
    expect(stampUpdate<Member>(typed, { note: undefined }, writer(2)).history).toEqual([]);
  });
});

const entry = fc
  .record({ minute: fc.nat(40), id: fc.nat(30), text: fc.string() })
  .map(({ minute, id, text }): HistoryEntry => ({
    id: `h${id}`,
    at: at(minute),
    by: '王敏',
    deviceId: 'pc-1',
    changes: [{ field: 'note', to: text }],
  }));

describe('histories', () => {
  it('stay within their limits', () => {
    const long = (id: number): HistoryEntry => ({
      id: `h${id}`,
      at: at(id),
      by: `p${id}`,
      deviceId: 'pc-1',
      changes: [{ field: 'note', to: 'x'.repeat(id === 3 ? historyMaxChars * 2 : 10) }],
    });
    const many = Array.from({ length: 80 }, (_, i) => long(i + 10));
    const grown = many.reduce<HistoryEntry[]>((history, one) => addToHistory(history, one), []);
    expect(grown).toEqual(many.slice(-historyMaxEntries));
    expect(capHistory([long(1), long(2), long(3)])).toMatchObject([{ id: 'h3', by: 'p3' }]);
  });

  it('let a record become small again whose longest text was shortened', () => {
    const member = stampNew<Member>(newMember({ name: '赵长' }), birth);
    const huge = stampUpdate<Member>(member, { note: '字'.repeat(historyMaxChars * 5) }, writer(1));
    const mended = stampUpdate<Member>(huge, { note: '短' }, writer(60));
    expect(JSON.stringify(mended).length).toBeLessThan(historyMaxChars);
    const [change] = mended.history.at(-1)?.changes ?? [];
    expect(change).toMatchObject({ field: 'note', to: '短' });
    expect(String(change?.from)).toMatch(/^字{100,}…$/u);
  });

  it('let minutes become small again from which a long item was taken', () => {
    const item = {
      id: 'long',
      title: '停车',
      discussion: Array.from({ length: 900 }, (_, at) => ({
        id: `s${at}`,
        speaker: '甲',
        text: '字'.repeat(400),
      })),
    };
    const draft = newMeeting({ id: 'c', name: '议事会', members: [] }, at(0), { items: [item] });
    const huge = stampNew<Meeting>(draft, birth);
    const mended = stampUpdate<Meeting>(huge, { items: [] }, writer(1));
    expect(JSON.stringify(mended).length).toBeLessThan(historyMaxChars * 1.1);
    expect(mended.history.at(-1)?.changes).toMatchObject([{ field: 'items.long', from: { title: '停车' } }]);
  });

  it('of two PCs join to the same, whichever comes first', () => {
    fc.assert(
      fc.property(fc.array(entry), fc.array(entry), (a, b) => {
        const joined = joinHistories(a, b);
        expect(joined).toEqual(joinHistories(b, a));
        expect(joinHistories(joined, a)).toEqual(joined);
        expect(new Set(joined.map(({ id }) => id)).size).toBe(joined.length);
      }),
    );
  });
});
