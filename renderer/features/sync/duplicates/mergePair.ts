import { combine } from '@shared/domain/record/combine';
import type { Envelope } from '@shared/domain/record/envelope';
import { fieldTables } from '@shared/domain/record/tables';
import type { Office } from '@/data/office';
import type { Indexes } from '@/search/indexes';
import type { FoundPair, PairCollection } from '@/search/pairs/findPairs';
import { relink } from './references';

const tries = 8;

/**
 * Makes one record of two: the kept one gets fields and history of both, what named the other names it, and the other
 * leaves a tombstone, in this order, so that a crash leaves two records and nothing lost. Gives the way to take it
 * back; undefined where one of them is gone already. Throws Error where it cannot be written.
 */
export async function mergePair(
  office: Office,
  indexes: Indexes,
  { collection, keep, other }: FoundPair,
  takeOther: ReadonlySet<string>,
): Promise<(() => Promise<void>) | undefined> {
  const before = await writeCombined(office, { collection, keep, other }, takeOther);
  if (!before) return undefined;
  await relink(office, indexes, collection, { from: other, to: keep });
  await office.repo(collection).remove([other]);
  return async () => {
    await office.repo(collection).restore([other]);
    await putBack(office, collection, before);
  };
}

async function writeCombined(
  office: Office,
  { collection, keep, other }: FoundPair,
  takeOther: ReadonlySet<string>,
): Promise<Envelope | undefined> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const found = await office.replica.getMany(collection, [keep, other]);
    const [kept, gone] = [found.get(keep), found.get(other)];
    if (!kept || !gone || kept.deleted || gone.deleted) return undefined;
    const writer = {
      by: office.profile()?.userName ?? '',
      deviceId: office.deviceId,
      now: new Date().toISOString(),
    };
    const content = combine(collection, kept.content, gone.content, { takeOther, writer });
    if (content === kept.content) return kept.content;
    const { stale, invalid } = await office.replica.write(collection, [
      { content, deleted: false, expected: kept.version },
    ]);
    if (invalid[0]) throw new Error(invalid[0].reason);
    if (stale.length === 0) return kept.content;
  }
  throw new Error('the record changes all the time');
}

/** The fields as they were, as an ordinary edit: the joined history stays, and says so. */
async function putBack(office: Office, collection: PairCollection, before: Envelope): Promise<void> {
  const values: Readonly<Record<string, unknown>> = { ...before };
  const patch = Object.fromEntries(
    Object.keys(fieldTables[collection]).map((field) => [field, values[field]]),
  );
  await office.repo(collection).update(before.id, patch);
}
