import { normalizeMangoQuery, prepareQuery } from 'rxdb';
import type { BackupContent } from '@shared/ipc/backup';
import type { CollectionName } from '@shared/domain/record/envelope';
import { dexieOf } from '../storage/dexie';
import { baselineCollection } from '../storage/schemas';
import { buildSet, type BuildOptions, checkVersions, type Making } from './buildSet';
import { makeCurrent, newSetName, removeSet } from './dataSets';
import { emptyContent, readAll, type ReadOptions, type Source } from './readAll';

/** Whole copies of the data, for backups. */
export interface Copies {
  /** Everything as text; `content` is complete after the last piece. */
  read(options?: ReadOptions): { pieces: AsyncGenerator<string>; content: BackupContent };
  /** How many living records a collection has. */
  living(collection: CollectionName): Promise<number>;
  /** Changes with every write of records other than the journal's. */
  stamp(): Promise<string>;
  /** Throws NewerDataError where the backup was made by a newer version. */
  check(content: BackupContent): void;
  /**
   * Closes this office, writes a new set of data from the text of a backup, and makes it the present one in one step;
   * open it anew afterwards. Whatever it throws, the data is as it was.
   */
  replaceBy(pieces: AsyncIterable<string>, content: BackupContent, options?: BuildOptions): Promise<void>;
}

export function copiesOf(
  source: Source,
  making: Making,
  { communityName, close }: { communityName: () => string | undefined; close: () => Promise<void> },
): Copies {
  const { collections } = source;
  return {
    read(options) {
      const content = emptyContent(source.versions);
      const name = communityName();
      if (name !== undefined) content.communityName = name;
      return { pieces: readAll(source, content, options), content };
    },
    async living(name) {
      const storage = collections[name]?.storageInstance;
      if (!storage) return 0;
      const living = { selector: { _deleted: { $eq: false } }, sort: [{ id: 'asc' as const }] };
      const { schema } = storage;
      const { count } = await storage.count(prepareQuery(schema, normalizeMangoQuery(schema, living)));
      return count;
    },
    async stamp() {
      const stamps = Object.entries(collections)
        .filter(([name]) => name !== baselineCollection && name !== 'journal')
        // RxDB opens them side by side, in any order.
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(async ([name, { storageInstance }]) => {
          const newest = await (await dexieOf(storageInstance))?.dexieTable.orderBy('[_meta.lwt+id]').last();
          return [name, newest?._meta.lwt ?? 0];
        });
      return JSON.stringify(await Promise.all(stamps));
    },
    check: (content) => checkVersions(content, making.versions),
    async replaceBy(pieces, content, options) {
      checkVersions(content, making.versions);
      await close();
      await makeSetCurrent(making, pieces, content, options);
    },
  };
}

/** Builds a set aside and switches over to it; a half-built one is removed again. */
export async function makeSetCurrent(
  making: Making,
  pieces: AsyncIterable<string>,
  content: BackupContent,
  options?: BuildOptions,
): Promise<void> {
  const name = newSetName();
  try {
    await buildSet(name, making, pieces, content, options);
  } catch (error) {
    // What cannot be removed now goes at the next start.
    await removeSet(name).catch(() => undefined);
    throw error;
  }
  await makeCurrent(name);
}
