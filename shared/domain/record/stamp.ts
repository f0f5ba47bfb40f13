import { sameValue } from '../../lib/equal';
import { newId } from '../../lib/ids';
import { changesBetween } from './changes';
import type { Draft, Envelope, Instant } from './envelope';
import { addToHistory } from './history';

/** Who writes, where and when. */
export interface Writer {
  /** Name of the person at the PC. */
  by: string;
  deviceId: string;
  now: Instant;
}

/** A new record around a draft; `id` only where the caller needs a known one. Fields that are undefined are left out. */
export function stampNew<T extends Envelope>(
  draft: Draft<T>,
  writer: Writer & { org: string; schemaVersion: number; id?: string },
): T {
  const { by, deviceId, now, org, schemaVersion } = writer;
  const envelope: Envelope = {
    id: writer.id ?? newId(Date.parse(now)),
    org,
    createdAt: now,
    createdBy: by,
    updatedAt: now,
    updatedBy: by,
    deviceId,
    schemaVersion,
    ext: {},
    open: [],
    history: [],
  };
  // A draft and an envelope make a record; the compiler cannot see that for an open T.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return withoutUndefined({ ...draft, ...envelope }) as T;
}

/**
 * The record with the patch applied and its history continued; an undefined value removes a field. Gives the very
 * same record if nothing changes. The envelope itself cannot be patched this way.
 */
export function stampUpdate<T extends Envelope>(record: T, patch: Partial<Draft<T>>, writer: Writer): T {
  const { by, deviceId, now } = writer;
  const before: Record<string, unknown> = Object.fromEntries(Object.entries(record));
  const wanted: Record<string, unknown> = { ...patch };
  const names = Object.keys(wanted).filter((name) => !sameValue(before[name], wanted[name]));
  if (names.length === 0) return record;
  const changes = changesBetween(pick(before, names), pick(wanted, names));
  const entry = { id: newId(Date.parse(now)), at: now, by, deviceId, changes };
  return withoutUndefined<T>({
    ...record,
    ...pick(wanted, names),
    updatedAt: now,
    updatedBy: by,
    deviceId,
    history: addToHistory(record.history, entry),
  });
}

function pick(values: Record<string, unknown>, names: string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

function withoutUndefined<R extends object>(record: R): R {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  // Storage tells "absent" from "undefined" apart; the type does not.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(entries) as R;
}
