import { expect, it } from 'vitest';
import { MemoryCounty } from './memory/memoryCounty';
import { Pc, TestClock, community, membersDatabase } from './simulation/pc';
import { pendingCount, waitingRecords } from './waiting';

it('counts what waits as it comes and goes, reading only what is new', async () => {
  const pc = new Pc('a', new MemoryCounty().create(membersDatabase), new TestClock());
  const waiting = async (): Promise<number> => (await pendingCount(pc.store, community)).waiting;
  expect(await waiting()).toBe(0);
  pc.write('m1', { name: '1' });
  pc.write('m2', { name: '2' });
  expect(await waiting()).toBe(2);
  pc.remove('m2');
  expect(await waiting()).toBe(1);
  expect((await waitingRecords(pc.store, 'members', community, 10)).map((one) => one.content.id)).toEqual([
    'm1',
  ]);
  await pc.sync();
  expect(await waiting()).toBe(0);
  pc.write('m1', { name: 'other' });
  expect(await waiting()).toBe(1);
  pc.write('m1', {
    ...pc.store.all('members').find((one) => one.content.id === 'm1')?.content,
    name: 'third',
  });
  expect(await waiting()).toBe(1);
  pc.write('run', { kind: 'syncRun' }, 'journal');
  expect(await waiting()).toBe(1);
});
