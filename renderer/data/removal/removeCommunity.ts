import { databaseName } from '@shared/county/databases';
import type { CollectionName } from '@shared/domain/record/envelope';
import { collectionNames } from '@shared/domain/record/schema';
import type { Communities } from '../communities';
import type { Desk } from '../desk/desk';
import { passedOf } from '../desk/order';
import { keyOf } from '../replica/baselines';
import { breathe, chunksOf } from '../repositories/chunks';
import type { Running } from '../storage/running';
import type { RecordsOnDisk } from '../storage/onDisk';
import type { Removal } from './removal';

/** The journal says who looked at what and holds no values: it stays. */
const removed = collectionNames.filter((name) => name !== 'journal');

interface Parts {
  records: (collection: CollectionName) => RecordsOnDisk;
  baselines: RecordsOnDisk;
  desk: Desk;
  communities: Communities;
  running: Running;
}

export function removalOf({ records, baselines, desk, communities, running }: Parts): Removal {
  async function remove(code: string, onProgress?: (done: number, total: number) => void): Promise<void> {
    const all = communities.list();
    if (all.find((one) => one.code === code)?.lostAt === undefined) throw new RangeError(code);
    // First of all: whoever may read the community again gets everything anew, and not what came since.
    await forgetMarks(desk, code);
    const found = new Map<CollectionName, string[]>();
    for (const name of removed) found.set(name, [...(await records(name).idsOf(code)).keys()]);
    await passedOf(desk).note(await stampsOf(found, records));
    const total = [...found.values()].reduce((sum, ids) => sum + ids.length, 0);
    let done = 0;
    for (const [name, ids] of found) {
      for (const chunk of chunksOf(ids)) {
        await records(name).erase(chunk);
        await baselines.erase(chunk.map((id) => keyOf(name, id)));
        done += chunk.length;
        onProgress?.(done, total);
        await breathe();
      }
    }
    await forgetDrafts(desk, new Set([...found.values()].flat()));
    // Made anew from what is there at the next start.
    await desk.remove((await desk.keys('blob')).map((key) => ({ area: 'blob', key })));
    // The only one stays, marked and empty: a PC without any would take the one of its 设置向导 for a new one.
    if (all.length > 1) await communities.forget(code);
  }

  return {
    async count(code) {
      const counts = new Map<CollectionName, number>();
      for (const name of removed) {
        const living = [...(await records(name).idsOf(code)).values()].filter((is) => is).length;
        if (living > 0) counts.set(name, living);
      }
      return counts;
    },
    remove: (code, onProgress) => running.run(() => remove(code, onProgress)),
  };
}

/** How far the order of writing has come where rows are about to go. */
async function stampsOf(
  found: ReadonlyMap<CollectionName, readonly string[]>,
  records: Parts['records'],
): Promise<Record<string, number>> {
  const stamps: Record<string, number> = {};
  for (const [name, ids] of found) if (ids.length > 0) stamps[name] = await records(name).newest();
  return stamps;
}

async function forgetMarks(desk: Desk, code: string): Promise<void> {
  const databases = removed.map((name) => `:${databaseName(code, name)}`);
  // Spans of all communities together speak of rows that are gone; without them the others look once more.
  const isGone = (key: string): boolean =>
    key.startsWith('sync:pulled:') || databases.some((name) => key.endsWith(name));
  const keys = (await desk.keys('mark')).filter(isGone);
  await desk.remove(keys.map((key) => ({ area: 'mark', key })));
}

/** Forms keep the id of their record in the draft's key. */
async function forgetDrafts(desk: Desk, ids: ReadonlySet<string>): Promise<void> {
  const keys = (await desk.keys('draft')).filter((key) => key.split(':').some((part) => ids.has(part)));
  await desk.remove(
    keys.flatMap((key) => [
      { area: 'draft' as const, key },
      { area: 'draftInfo' as const, key },
    ]),
  );
}
