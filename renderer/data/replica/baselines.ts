import type { CollectionName } from '@shared/domain/record/envelope';
import type { Baseline } from '../replica';
import { chunksOf } from '../repositories/chunks';
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

export function baselinesOf(table: StoredTable<BaselineRow>): Baselines {
  const putChunk = async (collection: CollectionName, baselines: Baseline[]): Promise<void> => {
    // The last one of an id counts, as if they had been put one after the other.
    const left = new Map(baselines.map((baseline) => [keyOf(collection, baseline.id), baseline]));
    while (left.size > 0) {
      const rows = await table.read([...left.keys()], true);
      const writes = [...left].map(([id, baseline]): Write<BaselineRow> => ({
        content: { id, collection, isRefused: baseline.refused ? 1 : 0, baseline },
        deleted: false,
        previous: rows.get(id),
      }));
      const { conflicts, invalid } = await table.write(writes);
      for (const [id] of invalid) throw new TypeError(`not a baseline: ${id}`);
      const lost = new Set(conflicts);
      for (const id of left.keys()) if (!lost.has(id)) left.delete(id);
    }
  };

  return {
    async read(collection, ids) {
      const rows = await table.read(
        ids.map((id) => keyOf(collection, id)),
        false,
      );
      return new Map([...rows.values()].map(({ content }) => [content.baseline.id, content.baseline]));
    },
    async put(collection, baselines) {
      for (const chunk of chunksOf(baselines)) await putChunk(collection, chunk);
    },
    async refused(collection, limit) {
      const rows = await table.find({
        fields: { isRefused: { equals: 1 }, collection: { equals: collection } },
        limit,
      });
      return rows.map(({ baseline }) => baseline);
    },
  };
}

function keyOf(collection: CollectionName, id: string): string {
  return `${collection}|${id}`;
}
