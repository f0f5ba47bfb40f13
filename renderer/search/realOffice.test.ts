import { openTestOffice, testKey } from '@/data/testOffice';
import { expect, test } from 'vitest';
import { newHousehold } from '@shared/domain/household/factory';
import { newMember } from '@shared/domain/member/factory';
import { newVisit } from '@shared/domain/visit/factory';
import { openIndexes } from './openIndexes';

/** Waits for the next announced change of an index. */
const changed = (index: { subscribe(listener: () => void): () => void }): Promise<void> =>
  new Promise((done) => {
    const stop = index.subscribe(() => {
      stop();
      done();
    });
  });

test('an index follows the records of an office through writes, removal, undo and a restart', async () => {
  const databaseName = `index-${crypto.randomUUID()}`;
  let office = await openTestOffice({ databaseName, key: testKey });
  let indexes = openIndexes(office);
  await indexes.ready;
  const members = office.repo('members');
  const zhang = await members.insert(newMember({ name: '张三', branch: '第一党支部' }));
  await members.insertMany(Array.from({ length: 250 }, (_, i) => newMember({ name: `李${i}` })));
  await members.update(zhang.id, { name: '章三' });
  await indexes.flush();
  expect(indexes.members.query({ text: '章三' })).toEqual([zhang.id]);
  expect(indexes.members.query({ text: '张三' })).toEqual([]);
  expect(indexes.members.size()).toBe(251);

  const removed = changed(indexes.members);
  await members.remove([zhang.id]);
  await removed;
  expect(indexes.members.size()).toBe(250);
  const restored = changed(indexes.members);
  await members.restore([zhang.id]);
  await restored;
  expect(indexes.members.row(zhang.id)?.branch).toBe('第一党支部');
  await members.remove([zhang.id]);
  await indexes.close();
  await office.close();

  office = await openTestOffice({ databaseName, key: testKey });
  indexes = openIndexes(office);
  await indexes.ready;
  expect(indexes.members.size()).toBe(250);
  expect(indexes.members.query({ text: 'zs' })).toEqual([]);
  expect(indexes.members.query({ text: '李7' })[0]).toBeDefined();
  await indexes.close();
  await office.close();
});

test('a visit tells when its household was last met and is due again', async () => {
  const office = await openTestOffice();
  const indexes = openIndexes(office);
  await indexes.ready;
  const household = await office.repo('households').insert(newHousehold({ head: '付刚', level: 'red' }));
  const visits = office.repo('visits');
  await visits.insert(newVisit({ householdId: household.id, at: '2026-11-01T04:00:00.000Z' }));
  const told = changed(indexes.households);
  await visits.insert(
    newVisit({ householdId: household.id, at: '2026-11-09T04:00:00.000Z', nobodyHome: true }),
  );
  await told;
  expect(indexes.households.row(household.id)).toMatchObject({
    lastVisitAt: '2026-11-01T04:00:00.000Z',
    lastTriedAt: '2026-11-09T04:00:00.000Z',
    nextDueAt: '2026-11-08',
  });
  expect(indexes.households.count((row) => (row.nextDueAt ?? '') < '2026-11-21')).toBe(1);
  await indexes.close();
  await office.close();
});
