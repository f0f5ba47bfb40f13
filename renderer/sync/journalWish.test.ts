import { directoryDatabase, databaseName } from '@shared/county/databases';
import { beforeEach, expect, it } from 'vitest';
import { learnWish, wantsActs } from './journalWish';
import { MemoryCounty } from './memory/memoryCounty';
import { Pc, TestClock, community } from './simulation/pc';
import { waitingRecords } from './waiting';

const journal = databaseName(community, 'journal');
let county: MemoryCounty;
let pc: Pc;

beforeEach(() => {
  county = new MemoryCounty().create(directoryDatabase, journal);
  pc = new Pc('a', county, new TestClock());
  pc.write('run', { kind: 'syncRun' }, 'journal');
  pc.write('looked', { kind: 'access' }, 'journal');
  pc.write('mark', { kind: 'notSame' }, 'journal');
});

async function say(wish: object): Promise<void> {
  const [there] = county.all(directoryDatabase);
  const rev = there?._rev;
  await county.client().put(directoryDatabase, {
    _id: community,
    ...(rev !== undefined && { _rev: rev }),
    kind: 'community',
    ...wish,
  });
  await learnWish(pc.store, county.client(), community);
}
const waiting = async (): Promise<string[]> =>
  (await waitingRecords(pc.store, 'journal', community, 9)).map(({ content }) => content.id).toSorted();

it('keeps acts on the PC until the county wants them, then sends also those from before', async () => {
  expect(await waiting()).toEqual(['mark', 'run']);
  await say({ journal: false });
  expect(await waiting()).toEqual(['mark', 'run']);
  await say({ journal: true });
  expect(await wantsActs(pc.store, community)).toBe(true);
  expect(await waiting()).toEqual(['looked', 'mark', 'run']);
  await say({});
  expect(await waiting()).toEqual(['mark', 'run']);
});

it('stands by the last answer where the county gives none', async () => {
  await say({ journal: true });
  const silent = county.client(() => ({ when: 'before', code: 'offline' }));
  await expect(learnWish(pc.store, silent, community)).rejects.toThrow('offline');
  expect(await wantsActs(pc.store, community)).toBe(true);
});
