import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newMember } from '@shared/domain/member/factory';
import type { Office } from '@/data/office';
import { openTestOffice } from '@/data/testOffice';
import type { Indexes } from '../indexes';
import { openIndexes } from '../openIndexes';
import type { FoundPair } from './findPairs';
import { followPairs } from './followPairs';
import { tellApart } from './notSame';

let office: Office;
let indexes: Indexes;

beforeEach(async () => {
  office = await openTestOffice();
  indexes = openIndexes(office);
  await indexes.ready;
});
afterEach(async () => {
  await indexes.close();
  await office.close();
});

/** Only how long a machine that is busy with other things may take. */
const patience = { timeout: 20_000 };
const person = newMember({ name: '王芳', birthDate: '1980-01-01' });

it('tells pairs at once, after every change, and no more once nobody listens', async () => {
  const members = office.repo('members');
  const { id: keep } = await members.insert(person);
  const { id: other } = await members.insert(person);
  const tell = vi.fn<(pairs: FoundPair[]) => void>();
  const stop = followPairs(office, indexes, () => true, tell);
  const pair: FoundPair = { collection: 'members', keep, other };
  await vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith([pair]), patience);
  const { id: third } = await members.insert(person);
  await vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith([pair, { ...pair, other: third }]), patience);
  await tellApart(office, pair);
  await vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith([{ ...pair, other: third }]), patience);
  stop();
  const told = tell.mock.calls.length;
  await members.remove([third]);
  await indexes.flush();
  expect(tell).toHaveBeenCalledTimes(told);
});

it('asks only about records that may be merged here', async () => {
  await office.repo('members').insertMany([person, person]);
  const tell = vi.fn<(pairs: FoundPair[]) => void>();
  const stop = followPairs(office, indexes, () => false, tell);
  await vi.waitFor(() => expect(tell).toHaveBeenCalledWith([]), patience);
  stop();
});
