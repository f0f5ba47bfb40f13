import { afterEach, beforeEach, expect, it } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import type { Office } from '@/data/office';
import { entriesOf, takeStep } from '@/data/steps';
import { openTestOffice } from '@/data/testOffice';
import type { Indexes } from '@/search/indexes';
import { openIndexes } from '@/search/openIndexes';
import { findPairs } from '@/search/pairs/findPairs';
import { mergePair } from './mergePair';
import { tellApart, withoutToldApart } from '@/search/pairs/notSame';

let office: Office;
let indexes: Indexes;

beforeEach(async () => {
  office = await openTestOffice();
  indexes = openIndexes(office);
});
afterEach(async () => {
  await indexes.close();
  await office.close();
});

const person = { name: '王芳', birthDate: '1980-01-01' };
const none: ReadonlySet<string> = new Set();
const found = async (): Promise<ReturnType<typeof findPairs>> => {
  await indexes.flush();
  return await withoutToldApart(office, findPairs(indexes));
};

it('makes one member of two, with both histories, and takes it back', async () => {
  const members = office.repo('members');
  const { id: keep } = await members.insert(newMember({ ...person, mobile: '1' }));
  const { id: other } = await members.insert(newMember({ ...person, address: '三栋' }));
  await members.update(other, { mobile: '2' });
  const { id: home } = await office.repo('households').insert({
    persons: [{ id: 'p', name: '王芳', tags: [], memberId: other }],
    care: [],
    level: 'green',
    pairedMemberIds: [other],
  });
  const { id: talk } = await takeStep(office, {
    collection: 'members',
    subjectId: other,
    date: '2026-11-01',
    rule: 'devTalk',
  });
  expect(await found()).toEqual([{ collection: 'members', keep, other }]);
  const undo = await mergePair(office, indexes, { collection: 'members', keep, other }, none);
  const one = await members.get(keep);
  expect(one).toMatchObject({ mobile: '1', address: '三栋' });
  expect(one?.history.flatMap(({ changes }) => changes)).toContainEqual({
    field: 'mobile',
    from: '2',
    to: '1',
  });
  expect(await members.get(other)).toBeUndefined();
  expect((await entriesOf(office, keep)).map(({ id }) => id)).toEqual([talk]);
  expect(await office.repo('households').get(home)).toMatchObject({
    persons: [{ memberId: keep }],
    pairedMemberIds: [keep],
  });
  expect(await found()).toEqual([]);
  await undo?.();
  expect(await members.get(other)).toMatchObject({ mobile: '2' });
  const back = await members.get(keep);
  expect(back?.mobile).toBe('1');
  expect(back).not.toHaveProperty('address');
});

it('moves visits to the household that stays', async () => {
  const households = office.repo('households');
  const place = { compound: '阳光花园', building: '3栋', room: '501', head: '李强' };
  const home = { ...place, persons: [], care: [], level: 'green' };
  const { id: keep } = await households.insert(home);
  const { id: other } = await households.insert(home);
  const at = '2026-11-21T08:00:00.000Z';
  const visit = {
    householdId: other,
    at,
    mode: 'door',
    occasion: 'routine',
    visitors: [],
    said: '',
    needs: [],
  };
  const { id } = await office.repo('visits').insert({ ...visit, nobodyHome: false });
  expect(await found()).toEqual([{ collection: 'households', keep, other }]);
  await mergePair(office, indexes, { collection: 'households', keep, other }, none);
  expect(await office.repo('visits').get(id)).toMatchObject({ householdId: keep });
});

it('does not list again what somebody found to be two', async () => {
  await office.repo('members').insertMany([newMember(person), newMember(person)]);
  const [pair] = await found();
  if (!pair) throw new Error('no pair');
  await tellApart(office, pair);
  await tellApart(office, pair);
  expect(await found()).toEqual([]);
  const marks = await office.repo('journal').find({ field: 'at', limit: 9 });
  expect(marks).toMatchObject([{ kind: 'notSame', createdBy: 'Wang Fang' }]);
  expect(JSON.stringify(marks)).not.toContain(person.name);
});
