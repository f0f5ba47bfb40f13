import { expect, it } from 'vitest';
import { checkFinalised } from '../../county/design/minutes';
import { deletionField } from '../record/decide';
import type { OpenEntry } from '../record/envelope';
import { mergeRecord } from '../record/merge';
import { stampNew, stampUpdate } from '../record/stamp';
import { newAgendaItem, newMeeting } from './factory';
import { sealInput } from './seal';
import { besideSeal, isSealed, sealedEntries, settleSealed } from './sealedEntries';
import type { Meeting } from './type';

const writer = (by: string, minute: number) => ({
  by,
  deviceId: by,
  now: `2026-11-20T0${2 + minute}:00:00.000Z`,
});
const council = { id: 'c', name: '议事会', members: [] };
const item = newAgendaItem({ title: '路灯', decision: '修' });
const draft = newMeeting(council, '2026-11-20T01:00:00.000Z', { place: '一楼', items: [item] });
const birth = { ...writer('王敏', 0), org: '110101001001', schemaVersion: 0 };
const base = stampNew<Meeting>(draft, birth);
const seal = { hash: 'abc', at: '2026-11-20T03:00:00.000Z', by: '王敏' };
const final = stampUpdate<Meeting>(base, { state: 'final', seal, number: 3 }, writer('王敏', 1));
const later = { items: [{ ...item, decision: '本周修' }], place: '二楼', guests: ['赵敏'] };
const written = stampUpdate<Meeting>(base, later, writer('李强', 2));
const { merged } = mergeRecord('meetings', base, written, final);
const deletion: OpenEntry = {
  id: 'd',
  field: deletionField,
  base: false,
  mine: true,
  theirs: false,
  mineBy: '李强',
  mineAt: '2026-11-20T04:00:00.000Z',
  theirsBy: '王敏',
  theirsAt: '2026-11-20T03:00:00.000Z',
};
const inState = (state: string): Meeting => ({ ...merged, state });
const asDocument = (minutes: Meeting) => ({ ...minutes });

it('finds what was written beside sealed minutes, and whose it is', () => {
  const entries = sealedEntries('meetings', merged);
  expect(entries.map(({ field }) => field).toSorted()).toEqual(['guests', 'items', 'place']);
  const place = entries.find(({ field }) => field === 'place');
  expect(place && besideSeal(merged, place)).toMatchObject({ value: '二楼', by: '李强' });
  expect(sealedEntries('meetings', { ...merged, open: [deletion] })).toEqual([deletion]);
});

it('leaves differences to be chosen where nothing is sealed, or where the field is free', () => {
  expect(sealedEntries('meetings', inState('review'))).toEqual([]);
  expect(sealedEntries('members', merged)).toEqual([]);
  const [entry] = merged.open;
  const free = { ...merged, open: entry ? [{ ...entry, field: 'ext.room' }] : [] };
  expect(sealedEntries('meetings', free)).toEqual([]);
  expect(isSealed('meetings', inState('archived'))).toBe(true);
});

it.each([undefined, '补充：地点在二楼。'])(
  'ends them so that the county takes it (更正: %s)',
  (amendment) => {
    const all = { ...merged, open: [...merged.open, deletion] };
    const settled = settleSealed(
      all,
      all.open.map(({ id }) => id),
      amendment,
      writer('张强', 3),
    );
    expect(settled.open).toEqual([]);
    expect(sealInput(settled)).toBe(sealInput(final));
    expect((settled.amendments ?? []).map(({ text, by }) => [text, by])).toEqual(
      amendment === undefined ? [] : [[amendment, '张强']],
    );
    expect(() => checkFinalised(asDocument(settled), asDocument(final))).not.toThrow();
    // What the screen offered before, and the county never takes.
    const chosen = asDocument({ ...settled, place: '二楼' });
    expect(() => checkFinalised(chosen, asDocument(final))).toThrow(
      expect.objectContaining({ forbidden: expect.stringContaining('mqb-finalised') }),
    );
  },
);

it('is not asked again by a PC that had not heard of it', () => {
  const ids = merged.open.map(({ id }) => id);
  const settled = settleSealed(merged, ids, undefined, writer('张强', 3));
  expect(mergeRecord('meetings', base, written, settled).merged.open).toEqual([]);
});

it('adds the 更正 also where somebody was quicker with the differences', () => {
  const settled = settleSealed(final, ['gone'], '补充', writer('张强', 3));
  expect(settled.amendments).toMatchObject([{ text: '补充' }]);
  expect(settleSealed(final, ['gone'], ' ', writer('张强', 3))).toBe(final);
});
