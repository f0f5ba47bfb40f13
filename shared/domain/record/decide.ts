import { newId } from '../../lib/ids';
import { changesBetween } from './changes';
import type { Envelope, HistoryEntry } from './envelope';
import { capHistory } from './history';
import { decisionMark } from './merge/openEntries';
import { readPath, writePath } from './path';
import type { Writer } from './stamp';

/** `OpenEntry.field` of a deletion that met an edit; its values are true where that side had deleted the record. */
export const deletionField = '_deleted';

/** One of the two values, or one that the person wrote instead (undefined: the field is to be empty). */
export type Choice = 'mine' | 'theirs' | { value: unknown };

/**
 * The record after somebody decided an open entry: the chosen value stands in the field, the entry is gone, and the
 * history says so, which keeps the same clash from coming back. Gives the very same record if there is no such entry.
 */
export function decide<T extends Envelope>(record: T, entryId: string, choice: Choice, writer: Writer): T {
  const entry = record.open.find(({ id }) => id === entryId);
  if (!entry) return record;
  const chosen = typeof choice === 'string' ? entry[choice] : choice.value;
  const { field, value } = writePath(record, entry.field, chosen);
  const { by, deviceId, now } = writer;
  const noted: HistoryEntry = {
    id: newId(Date.parse(now)),
    at: now,
    by,
    deviceId,
    changes: [
      ...changesBetween({ [field]: readPath(record, field) }, { [field]: value }),
      { field: decisionMark(entryId), from: entry },
    ],
  };
  const { [field]: _old, ...others } = Object.fromEntries(Object.entries(record));
  const after = {
    ...others,
    ...(value !== undefined && { [field]: value }),
    open: record.open.filter(({ id }) => id !== entryId),
    history: capHistory([...record.history, noted]),
    updatedAt: now,
    updatedBy: by,
    deviceId,
  };
  // The same record with one field set; the compiler loses the type in taking it apart.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return after as unknown as T;
}
