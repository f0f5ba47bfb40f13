import { expect, it } from 'vitest';
import type { Household } from '../household/type';
import type { Member } from '../member/type';
import { combine, differingFields } from './combine';
import { stampNew, stampUpdate } from './stamp';

const writer = { by: '王芳', deviceId: 'pc-1', now: '2026-11-21T10:00:00.000Z' };
const made = { ...writer, org: '420683001001', schemaVersion: 0 };
const member = (fields: Partial<Member>): Member =>
  stampNew<Member>({ name: '李强', category: 'full', standing: 'normal', ...fields }, made);
const nothing: ReadonlySet<string> = new Set();

it('fills what is missing, joins sets and texts, and notes the value that was not chosen', () => {
  const keep = member({ mobile: '1', tags: ['甲'], note: '一' });
  const other = member({ mobile: '2', address: '三栋', tags: ['甲', '乙'], note: '二' });
  expect(differingFields('members', keep, other)).toEqual(['mobile']);
  const one = combine('members', keep, other, { takeOther: nothing, writer });
  expect(one).toMatchObject({
    id: keep.id,
    mobile: '1',
    address: '三栋',
    tags: ['甲', '乙'],
    note: '一\n二',
  });
  expect(one.history.at(-1)?.changes).toContainEqual({ field: 'mobile', from: '2', to: '1' });
  const chosen = combine('members', keep, other, { takeOther: new Set(['mobile']), writer });
  expect(chosen.mobile).toBe('2');
  expect(chosen.history.at(-1)?.changes).toContainEqual({ field: 'mobile', from: '1', to: '2' });
});

it('keeps both histories', () => {
  const at = (now: string): typeof writer => ({ ...writer, now });
  const keep = stampUpdate(member({}), { mobile: '1' }, at('2026-11-20T08:00:00.000Z'));
  const other = stampUpdate(member({}), { mobile: '1' }, at('2026-11-20T09:00:00.000Z'));
  const one = combine('members', keep, other, { takeOther: nothing, writer });
  expect(one.history).toHaveLength(2);
});

it('leaves a record alone to which the other adds nothing', () => {
  const keep = member({ mobile: '1' });
  expect(combine('members', keep, member({}), { takeOther: nothing, writer })).toBe(keep);
});

it('takes persons of one name for one, unless something tells them apart', () => {
  const household = (persons: Household['persons']): Household =>
    stampNew<Household>({ persons, care: [], level: 'green' }, made);
  const keep = household([
    { id: 'a', name: '李强', tags: [] },
    { id: 'b', name: '李芳', birthDate: '1980-01-01', tags: [] },
  ]);
  const other = household([
    { id: 'c', name: '李 强', phone: '138', tags: ['elderly'] },
    { id: 'd', name: '李芳', birthDate: '2010-01-01', tags: [] },
  ]);
  const one = combine('households', keep, other, { takeOther: nothing, writer });
  expect(one.persons.map(({ id }) => id)).toEqual(['a', 'b', 'd']);
  expect(one.persons[0]).toEqual({ id: 'a', name: '李强', phone: '138', tags: ['elderly'] });
});
