import type { Draft, Envelope } from '@shared/domain/record/envelope';
import { DamagedRecordError, NotFoundError, ValidationError } from '../errors';
import type { Row } from '../storage/row';
import type { PlainQuery, Repository } from '../repository';
import type { Running } from '../storage/running';
import { type Condition, type StoredTable, toCheckpoint } from '../storage/table';
import type { Belonging } from './belonging';
import { type BatchNotes, insertMany } from './insertMany';
import { rewrite } from './rewrite';
import type { RecordRights } from './rights';
import type { Stamps } from './stamps';

export interface RepositoryParts<T extends Envelope> {
  table: StoredTable<T>;
  stamps: Stamps<T>;
  belonging: Belonging<T>;
  rights: RecordRights;
  notes: BatchNotes;
  running: Running;
}

/** The repository of one collection. */
export function recordRepository<T extends Envelope>(parts: RepositoryParts<T>): Repository<T> {
  const { table, stamps, belonging, rights, running } = parts;

  const getMany = async (ids: readonly string[]): Promise<T[]> => {
    const rows = await readable(table, ids);
    return ids.flatMap((id) => rows.get(id)?.content ?? []);
  };

  const modifyMany = (ids: readonly string[], change: (record: T) => Partial<Draft<T>>): Promise<T[]> =>
    rewrite(table, ids, (row) => {
      if (row.deleted) return undefined;
      const content = stamps.changed(row.content, change(row.content));
      if (content !== row.content) rights.mayChange(row.content, content);
      return { content, deleted: false };
    });

  const modify = async (id: string, change: (record: T) => Partial<Draft<T>>): Promise<T> => {
    const [written] = await modifyMany([id], change);
    if (!written) throw new NotFoundError(table.name, id);
    return written;
  };

  return {
    get: async (id) => (await getMany([id]))[0],
    getMany,
    find: ({ limit, leaveOutDamaged = false, ...query }) =>
      table.find({ fields: { [query.field]: conditionOf(query) }, limit, leaveOutDamaged }),
    insert: (draft, options = {}) =>
      running.run(async () => {
        const [placed] = await belonging.place([draft], options);
        if (!placed) throw new RangeError('no place');
        const content = stamps.made(placed.draft, placed.org);
        rights.mayAdd(content);
        const { invalid } = await table.write([{ content, deleted: false, previous: undefined }]);
        for (const [, issues] of invalid) throw new ValidationError(table.name, issues);
        return content;
      }),
    insertMany: (drafts, options = {}) => running.run(() => insertMany(parts, drafts, options)),
    update: (id, patch) => running.run(() => modify(id, () => patch)),
    modify: (id, change) => running.run(() => modify(id, change)),
    modifyMany: (ids, change) => running.run(() => modifyMany(ids, change)),
    remove: (ids) =>
      running.run(async () => {
        await rewrite(table, ids, (row) => {
          if (row.deleted) return undefined;
          rights.mayChange(row.content);
          return { content: stamps.touched(row.content), deleted: true };
        });
      }),
    restore: (ids) =>
      running.run(async () => {
        await rewrite(table, ids, (row) => {
          if (!row.deleted) return undefined;
          rights.mayChange(row.content);
          return { content: stamps.touched(row.content), deleted: false };
        });
      }),
    subscribe: (listener) =>
      table.subscribe(({ upserted, removed, place }) =>
        listener({ upserted, removed, ...(place && { checkpoint: toCheckpoint(place) }) }),
      ),
    async changedSince(checkpoint, limit) {
      const page = await table.changedSince(checkpoint, limit);
      return {
        upserted: page.rows.filter((row) => !row.deleted).map((row) => row.content),
        removed: page.rows.filter((row) => row.deleted).map((row) => row.content.id),
        checkpoint: page.checkpoint ?? beginning,
        length: page.rows.length,
      };
    },
  };
}

/** Rows by id, without damaged ones: they must not hide the others. Throws DamagedRecordError when nothing is left. */
async function readable<T extends Envelope>(
  table: StoredTable<T>,
  ids: readonly string[],
): Promise<Map<string, Row<T>>> {
  const { rows, damaged } = await table.readable(ids, false);
  const [first] = damaged;
  if (rows.size === 0 && first !== undefined) throw new DamagedRecordError(table.name, first);
  return rows;
}

/** Stands for "nothing read yet" where the contract wants a checkpoint. */
const beginning = JSON.stringify({ id: '', lwt: 0 });

function conditionOf({ equals, from, to }: Pick<PlainQuery, 'equals' | 'from' | 'to'>): Condition {
  if (equals !== undefined) return { equals };
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
