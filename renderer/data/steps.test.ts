import { openTestOffice } from './testOffice';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LedgerEntry } from '@shared/domain/ledger/type';
import type { Office } from './office';
import { entriesOf, previewTakeBack, takeBack, takeStep } from './steps';
import { noteStep } from './steps/pending';

const someone = { name: '张三', category: 'activist', standing: 'normal' };
let office: Office;
let databaseName = '';
let id = '';

beforeEach(async () => {
  databaseName = `steps-${crypto.randomUUID()}`;
  office = await openTestOffice({ databaseName });
  ({ id } = await office.repo('members').insert({ ...someone, mobile: '1' }));
});
afterEach(() => office.close());

const toCandidate = (): Promise<LedgerEntry> =>
  takeStep(office, {
    collection: 'members',
    subjectId: id,
    date: '2026-11-20',
    rule: 'devCandidate',
    change: () => ({ category: 'candidate', mobile: '2', note: 'n' }),
  });
const member = () => office.repo('members').get(id);

it('changes the member and leaves a dated entry with both values; taking it back gives them again', async () => {
  const { id: entryId } = await toCandidate();
  expect(await member()).toMatchObject({ category: 'candidate', mobile: '2', note: 'n' });
  expect(await entriesOf(office, id)).toMatchObject([
    {
      kind: 'step',
      rule: 'devCandidate',
      date: '2026-11-20',
      changes: [
        { field: 'category', from: 'activist', to: 'candidate' },
        { field: 'mobile', from: '1', to: '2' },
        { field: 'note', to: 'n' },
      ],
    },
  ]);

  expect(await takeBack(office, entryId)).toEqual({ kept: [] });
  const back = await member();
  expect(back).toMatchObject({ category: 'activist', mobile: '1' });
  expect(back).not.toHaveProperty('note');
  const [entry] = await entriesOf(office, id);
  expect(entry?.takenBack).toMatchObject([{ by: 'Wang Fang' }]);
  expect(await takeBack(office, entryId)).toEqual({ kept: [] });
  expect((await entriesOf(office, id))[0]?.takenBack).toHaveLength(1);
});

it('leaves what somebody changed since, and says which', async () => {
  const { id: entryId } = await toCandidate();
  await office.repo('members').update(id, { mobile: '3' });
  expect((await previewTakeBack(office, entryId))?.kept).toEqual(['mobile']);
  expect(await takeBack(office, entryId)).toEqual({ kept: ['mobile'] });
  expect(await member()).toMatchObject({ category: 'activist', mobile: '3' });
  expect((await entriesOf(office, id))[0]?.takenBack?.[0]?.kept).toEqual(['mobile']);
});

it('an entry without changes is only written down', async () => {
  const talk = { collection: 'members', subjectId: id, date: '2026-11-01', rule: 'devTalk' } as const;
  await takeStep(office, { ...talk, text: 'a' });
  expect((await entriesOf(office, id))[0]).not.toHaveProperty('changes');
  expect((await member())?.history).toEqual([]);
});

it('writes nothing where the record does not take the values', async () => {
  const step = { collection: 'members', subjectId: id, date: '2026-11-01', rule: 'x' } as const;
  await expect(takeStep(office, { ...step, change: () => ({ joinedAt: 'gestern' }) })).rejects.toThrow(
    'joinedAt',
  );
  await expect(takeStep(office, { ...step, subjectId: 'nobody' })).rejects.toThrow('not found');
  expect(await entriesOf(office, id)).toEqual([]);
  expect(await member()).toMatchObject(someone);
});

it('takes the member back where the entry is not taken', async () => {
  const step = { collection: 'members', subjectId: id, date: 'gestern', rule: 'x' } as const;
  await expect(takeStep(office, { ...step, change: () => ({ mobile: '2' }) })).rejects.toThrow('date');
  expect(await member()).toMatchObject({ mobile: '1' });
});

it('steps at once come one after the other, each with its own before', async () => {
  await Promise.all(
    ['2', '3', '4'].map((mobile) =>
      takeStep(office, {
        collection: 'members',
        subjectId: id,
        date: '2026-11-01',
        rule: 'x',
        change: () => ({ mobile }),
      }),
    ),
  );
  const entries = await entriesOf(office, id);
  expect(entries.map(({ changes }) => changes?.[0])).toEqual([
    { field: 'mobile', from: '1', to: '2' },
    { field: 'mobile', from: '2', to: '3' },
    { field: 'mobile', from: '3', to: '4' },
  ]);
});

it.each([
  ['after the member was written, the entry is written at the next opening', '2', 1],
  ['before the member was written, nothing is', '1', 0],
])('killed %s', async (_case, mobile, count) => {
  await noteStep(office.local, {
    collection: 'members',
    at: new Date().toISOString(),
    draft: {
      kind: 'step',
      subjectId: id,
      date: '2026-11-20',
      rule: 'x',
      changes: [{ field: 'mobile', from: '1', to: '2' }],
    },
  });
  await office.repo('members').update(id, { mobile });
  for (let start = 0; start < 2; start += 1) {
    await office.close();
    office = await openTestOffice({ databaseName });
    expect(await entriesOf(office, id)).toHaveLength(count);
  }
});
