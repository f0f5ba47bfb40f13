import type { CollectionName } from '@shared/domain/record/envelope';
import type { Baseline } from '../replica';
import { chunksOf } from '../repositories/chunks';
import type { Row } from '../storage/row';
import type { StoredTable, Write } from '../storage/table';

/** A baseline as the twelfth collection keeps it. */
export interface BaselineRow {
  /** Collection + '|' + id of the record. */
  id: string;
  collection: string;
  /** 1 where `refused` is set; a number, because null and boolean indexes lose documents. */
  isRefused: number;
  baseline: Baseline;
}

export interface Baselines {
  read(collection: CollectionName, ids: readonly string[]): Promise<Map<string, Baseline>>;
  put(collection: CollectionName, baselines: Baseline[]): Promise<void>;
  refused(collection: CollectionName, limit: number): Promise<Baseline[]>;
}

/** Keys of which is remembered how they were found; a batch of the engine reads and puts the same ones. */
const rememberedKeys = 4000;

type Table = StoredTable<BaselineRow>;

export function baselinesOf(table: Table): Baselines {
  // What a key held when it was read, undefined for nothing. Only a guess: a write that it misleads is a conflict.
  const seen = new Map<string, Row<BaselineRow> | undefined>();

  const look = async (
    keys: readonly string[],
  ): Promise<{ rows: Map<string, Row<BaselineRow>>; damaged: ReadonlySet<string> }> => {
    const { rows, damaged } = await table.readable(await table.maybeThere(keys), true);
    if (seen.size + keys.length > rememberedKeys) seen.clear();
    for (const key of keys) if (!damaged.has(key)) seen.set(key, rows.get(key));
    return { rows, damaged };
  };

  const putChunk = async (collection: CollectionName, baselines: Baseline[]): Promise<void> => {
    // The last one of an id counts, as if they had been put one after the other.
    const left = new Map(baselines.map((baseline) => [keyOf(collection, baseline.id), baseline]));
    while (left.size > 0) {
      const unseen = [...left.keys()].filter((key) => !seen.has(key));
      // What cannot be read is not written over: the record is compared with the county anew in each run.
      if (unseen.length > 0) for (const key of (await look(unseen)).damaged) left.delete(key);
      const writes = [...left].map(([id, baseline]): Write<BaselineRow> => ({
        content: { id, collection, isRefused: baseline.refused ? 1 : 0, baseline },
        deleted: false,
        previous: seen.get(id),
      }));
      for (const key of left.keys()) seen.delete(key);
      const lost = new Set<string>();
      for (const { conflicts, invalid } of [
        await table.add(writes.filter(({ previous }) => !previous)),
        await table.write(writes.filter(({ previous }) => previous)),
      ]) {
        for (const [id] of invalid) throw new TypeError(`not a baseline: ${id}`);
        for (const id of conflicts) lost.add(id);
      }
      for (const id of left.keys()) if (!lost.has(id)) left.delete(id);
    }
  };

  return {
    async read(collection, ids) {
      const { rows } = await look(ids.map((id) => keyOf(collection, id)));
      const living = [...rows.values()].filter(({ deleted }) => !deleted);
      return new Map(living.map(({ content }) => [content.baseline.id, content.baseline]));
    },
    async put(collection, baselines) {
      for (const chunk of chunksOf(baselines)) await putChunk(collection, chunk);
    },
    async refused(collection, limit) {
      const rows = await table.find({
        fields: { isRefused: { equals: 1 }, collection: { equals: collection } },
        limit,
        leaveOutDamaged: true,
      });
      return rows.map(({ baseline }) => baseline);
    },
  };
}

/** The key of a record's baseline. */
export function keyOf(collection: CollectionName, id: string): string {
  return `${collection}|${id}`;
}
