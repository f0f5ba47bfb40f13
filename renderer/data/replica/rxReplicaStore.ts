import type { CollectionName, Envelope } from '@shared/domain/record/envelope';
import type { Desk } from '../desk/desk';
import { readJson, writeJson } from '../desk/json';
import type { ReplicaRecord, ReplicaStore } from '../replica';
import type { Row } from '../storage/row';
import type { Running } from '../storage/running';
import type { StoredTable, Write } from '../storage/table';
import type { Baselines } from './baselines';

/** The sync engine's view of the records: no stamps, no history; what it writes is what lies there. */
export function rxReplicaStore(parts: {
  table: (collection: CollectionName) => StoredTable<Envelope>;
  baselines: Baselines;
  desk: Desk;
  running: Running;
}): ReplicaStore {
  const { table, baselines, desk, running } = parts;
  return {
    async changedSince(collection, checkpoint, limit) {
      const page = await table(collection).changedSince(checkpoint, limit);
      return { records: page.rows.map(toRecord), checkpoint: page.checkpoint };
    },
    async getMany(collection, ids) {
      const rows = await table(collection).read(ids, true);
      return new Map([...rows].map(([id, row]) => [id, toRecord(row)]));
    },
    write: (collection, writes) => running.run(() => writeUnchanged(table(collection), writes)),
    baselines: (collection, ids) => baselines.read(collection, ids),
    putBaselines: (collection, list) => running.run(() => baselines.put(collection, list)),
    refused: (collection, limit) => baselines.refused(collection, limit),
    mark: (key) => readJson(desk, 'mark', key),
    setMark: (key, value) => running.run(() => writeJson(desk, 'mark', key, value)),
  };
}

type ReplicaWrites = Parameters<ReplicaStore['write']>[1];
type ReplicaResult = Awaited<ReturnType<ReplicaStore['write']>>;

async function writeUnchanged(table: StoredTable<Envelope>, writes: ReplicaWrites): Promise<ReplicaResult> {
  const rows = await table.read(
    writes.map(({ content }) => content.id),
    true,
  );
  const stale: string[] = [];
  const current = new Map<string, Write<Envelope>>();
  for (const { content, deleted, expected } of writes) {
    const previous = rows.get(content.id);
    // A second write of the same id cannot know the version that the first one makes.
    if (previous?.version !== expected || current.has(content.id)) stale.push(content.id);
    else
      current.set(content.id, {
        content: deleted ? completed(content, previous) : content,
        deleted,
        previous,
      });
  }
  const { conflicts, invalid } = await table.write([...current.values()]);
  return {
    stale: [...stale, ...conflicts],
    invalid: [...invalid].map(([id, issues]) => ({
      id,
      reason: issues.map(({ path, code }) => `${path}: ${code}`).join('; '),
    })),
  };
}

/** A tombstone from the county may hold four fields only; the rest stays known here, so that it can be restored. */
function completed(tombstone: Envelope, previous: Row<Envelope> | undefined): Envelope {
  return { ...previous?.content, ...tombstone };
}

function toRecord({ content, deleted, version }: Row<Envelope>): ReplicaRecord {
  return { content, deleted, version };
}
