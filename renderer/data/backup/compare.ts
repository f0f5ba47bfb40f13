import type { CollectionName } from '@shared/domain/record/envelope';
import { collectionNames } from '@shared/domain/record/schema';
import { sameValue } from '@shared/lib/equal';
import type { Office } from '../office';
import { isDeskLine, linesOf, type RecordLine } from './lines';

/** How the living records of one kind in a backup stand against those here. */
export interface Difference {
  collection: CollectionName;
  /** Only in the backup; a restore brings them back. */
  onlyInBackup: number;
  different: number;
  same: number;
  /** Only here; a restore takes them away from this PC. */
  onlyHere: number;
}

/** Compares record by record; writes nothing. Progress in lines of the backup. */
export async function compareWith(
  office: Office,
  pieces: AsyncIterable<string>,
  onProgress?: (done: number) => void,
): Promise<Difference[]> {
  const table = new Map(
    collectionNames.map((collection): [CollectionName, Difference] => [
      collection,
      { collection, onlyInBackup: 0, different: 0, same: 0, onlyHere: 0 },
    ]),
  );
  let done = 0;
  for await (const piece of pieces) {
    const lines = linesOf(piece);
    const living = lines.filter((line): line is RecordLine => !isDeskLine(line) && line.gone !== 1);
    for (const collection of collectionNames) {
      const mine = living.filter((line) => line.in === collection);
      const row = table.get(collection);
      if (row && mine.length > 0) await compareSome(office, row, mine);
    }
    done += lines.length;
    onProgress?.(done);
  }
  for (const row of table.values()) {
    row.onlyHere = Math.max(0, (await office.copies.living(row.collection)) - row.same - row.different);
  }
  return [...table.values()];
}

async function compareSome(office: Office, row: Difference, lines: RecordLine[]): Promise<void> {
  const here = await office.replica.getMany(
    row.collection,
    lines.map(({ doc }) => doc.id),
  );
  for (const { doc } of lines) {
    const record = here.get(doc.id);
    if (!record || record.deleted) row.onlyInBackup += 1;
    else if (sameValue(record.content, doc)) row.same += 1;
    else row.different += 1;
  }
}
