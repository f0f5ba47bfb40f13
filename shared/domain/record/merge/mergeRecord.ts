import { own, sameValue } from '../../../lib/equal';
import { envelopeFields } from '../envelopeFields';
import type { CollectionName, Envelope, OpenEntry } from '../envelope';
import { joinHistories } from '../history';
import { writePath } from '../path';
import { allFields } from '../tables';
import type { Clash, Sides } from './context';
import { mergeValue } from './mergeValue';
import { decidedIn, mergeOpen, openEntry } from './openEntries';
import { isFrozen, mergeSealed, sealing } from './sealed';

export interface MergeResult<T extends Envelope> {
  merged: T;
  /** The clashes of this merge; `merged.open` holds them already, and older ones that wait. */
  clashes: OpenEntry[];
}

/**
 * Three-way merge of a record, field by field after its table (design.md, "Merge"). `theirs` is the county's side:
 * where both changed the same, its value stands in the field and both are kept in `open` until somebody decides.
 * Without a base whatever both sides hold differently is such a clash. Equal changes are none.
 */
export function mergeRecord<T extends Envelope>(
  collection: CollectionName,
  base: T | undefined,
  mine: T,
  theirs: T,
): MergeResult<T> {
  const [b, m, t] = [valuesOf(base), valuesOf(mine), valuesOf(theirs)];
  const found: Clash[] = [];
  const merged: Record<string, unknown> = {};
  const sealed = sealing(collection, b, m, t);
  for (const [field, spec] of Object.entries(allFields(collection))) {
    if (spec.merge === 'derived' || spec.merge === 'history' || spec.merge === 'open') continue;
    const sides: Sides = { base: own(b, field), mine: own(m, field), theirs: own(t, field) };
    const context = { path: field, inner: spec.inner ?? {}, clashes: found };
    merged[field] =
      sealed && isFrozen(field)
        ? mergeSealed(sealed, sides, context)
        : mergeValue(spec.merge, sides, context);
  }
  const decided = decidedIn(mine.history, theirs.history);
  const all = found.map((clash) => openEntry(clash, mine, theirs));
  const clashes = all.filter(({ id }) => !decided.has(id));
  // Decided here and not yet there: what was chosen here stands. Only a crash between two writes brings such a clash up.
  const decidedThere = decidedIn(theirs.history);
  for (const { id, field: path, mine: chosen } of all) {
    if (!decided.has(id) || decidedThere.has(id)) continue;
    const { field, value } = writePath(merged, path, chosen);
    merged[field] = value;
  }
  merged['open'] = mergeOpen(base?.open ?? [], mine.open, theirs.open, clashes, decided);
  merged['history'] = pick(base?.history, mine.history, theirs.history, () =>
    joinHistories(mine.history, theirs.history),
  );
  const record = { ...stamps(b, m, t), ...merged };
  // Every field of the table was filled from a side that is a T; the compiler cannot follow that.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { merged: withoutUndefined(record) as unknown as T, clashes };
}

/** Where the record was born stays; who changed it last is the later of those who changed it. */
function stamps(b: Values, m: Values, t: Values): Values {
  const derived = Object.entries(envelopeFields)
    .filter(([, spec]) => spec.merge === 'derived')
    .map(([name]) => name);
  const written = ['updatedAt', 'updatedBy', 'deviceId'];
  const of = (side: Values): Values => Object.fromEntries(written.map((name) => [name, side[name]]));
  const later = String(m['updatedAt']) > String(t['updatedAt']) ? m : t;
  const last = pick(of(b), of(m), of(t), () => of(later));
  const version = Math.max(Number(m['schemaVersion']), Number(t['schemaVersion']));
  return {
    ...Object.fromEntries(derived.map((name) => [name, pick(b[name], m[name], t[name], () => t[name])])),
    ...last,
    schemaVersion: pick(b['schemaVersion'], m['schemaVersion'], t['schemaVersion'], () => version),
  };
}

type Values = Readonly<Record<string, unknown>>;

/** The side that changed; if both did, what `both` says. */
function pick<V>(base: V | undefined, mine: V, theirs: V, both: () => V): V {
  if (sameValue(mine, theirs) || sameValue(mine, base)) return theirs;
  return sameValue(theirs, base) ? mine : both();
}

function valuesOf(record: Envelope | undefined): Values {
  return Object.fromEntries(Object.entries(record ?? {}));
}

function withoutUndefined(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
