import type { Envelope } from '@shared/domain/record/envelope';
import { ValidationError } from '../errors';
import type { Row } from '../storage/row';
import type { StoredTable, Write } from '../storage/table';
import { chunksOf } from './chunks';

/** More lost races than this mean that something rewrites the record in a loop. */
const attempts = 50;

/**
 * Reads records, lets `change` make what is to be written of each (undefined: leave it out) and writes it; a record
 * that somebody else wrote in between is read and changed again. Gives the records as they stand after that; one that
 * comes back unchanged is not written.
 * Throws ValidationError; what other chunks wrote by then stays.
 */
export async function rewrite<T extends Envelope>(
  table: StoredTable<T>,
  ids: readonly string[],
  change: (row: Row<T>) => { content: T; deleted: boolean } | undefined,
): Promise<T[]> {
  const written: T[] = [];
  for (const chunk of chunksOf(ids)) {
    let left = chunk;
    for (let attempt = 1; left.length > 0; attempt += 1) {
      if (attempt > attempts) throw new Error(`${table.name}: no quiet moment to write`);
      const rows = await table.read(left, true);
      const writes: Write<T>[] = [];
      for (const row of rows.values()) {
        const next = change(row);
        if (next?.content === row.content && next.deleted === row.deleted) written.push(row.content);
        else if (next) writes.push({ ...next, previous: row });
      }
      const { conflicts, invalid } = await table.write(writes);
      for (const [, issues] of invalid) throw new ValidationError(table.name, issues);
      const lost = new Set(conflicts);
      written.push(...writes.map(({ content }) => content).filter(({ id }) => !lost.has(id)));
      left = conflicts;
    }
  }
  return written;
}
