import { canonicalJson, isItemList, isObject, sameValue } from '../../lib/equal';
import { newId } from '../../lib/ids';
import { cleanName } from '../../lib/text';
import type { CollectionName, Envelope, FieldChange } from './envelope';
import { capHistory, joinHistories } from './history';
import type { Writer } from './stamp';
import { fieldTables } from './tables';

type Values = Readonly<Record<string, unknown>>;

/** Fields in which two records of the same thing say different things; one of both values has to be chosen. */
export function differingFields(collection: CollectionName, keep: Envelope, other: Envelope): string[] {
  const [k, o] = [valuesOf(keep), valuesOf(other)];
  return Object.entries(fieldTables[collection])
    .filter(([, { merge }]) => merge === 'scalar' || merge === 'keys')
    .map(([field]) => field)
    .filter((field) => !isEmpty(k[field]) && !isEmpty(o[field]) && !sameValue(k[field], o[field]));
}

/**
 * Two records of the same person or household as one: `keep` stays and gets what only `other` has. Sets and lists hold
 * the members of both (list items of the same name are one item), long texts follow each other, and of other
 * differing values `keep`'s stands unless the field is in `takeOther`. Both histories go on in the one record; what was
 * not chosen stands there too. `other` is not changed. Gives the very same record if there is nothing to add.
 */
export function combine<T extends Envelope>(
  collection: CollectionName,
  keep: T,
  other: T,
  options: { takeOther: ReadonlySet<string>; writer: Writer },
): T {
  const [k, o] = [valuesOf(keep), valuesOf(other)];
  const after: Record<string, unknown> = {};
  const changes: FieldChange[] = [];
  for (const [field, { merge }] of Object.entries(fieldTables[collection])) {
    const [mine, theirs] = [k[field], o[field]];
    const value = joined(merge, mine, theirs, options.takeOther.has(field));
    if (value !== undefined) after[field] = value;
    if (!sameValue(value, mine))
      changes.push({ field, ...(mine !== undefined && { from: mine }), to: value });
    else if (!isEmpty(theirs) && !sameValue(value, theirs) && (merge === 'scalar' || merge === 'keys'))
      changes.push({ field, from: theirs, to: value });
  }
  const history = joinHistories(keep.history, other.history);
  if (changes.length === 0 && sameValue(history, keep.history)) return keep;
  const { by, deviceId, now } = options.writer;
  // Not widened into the sitting before: that would forget the value that was not chosen.
  const entry = { id: newId(Date.parse(now)), at: now, by, deviceId, changes };
  return {
    ...keep,
    ...after,
    history: changes.length === 0 ? history : capHistory([...history, entry]),
    updatedAt: now,
    updatedBy: by,
    deviceId,
  };
}

function valuesOf(record: Envelope): Values {
  return Object.fromEntries(Object.entries(record));
}

function joined(merge: string, mine: unknown, theirs: unknown, takeOther: boolean): unknown {
  if (isEmpty(theirs) || sameValue(mine, theirs)) return mine;
  if (isEmpty(mine)) return theirs;
  if (merge === 'set' && Array.isArray(mine) && Array.isArray(theirs))
    return [...mine, ...theirs.filter((one) => !mine.some((had) => sameValue(had, one)))];
  if (merge === 'items' && isItemList(mine) && isItemList(theirs)) return joinedItems(mine, theirs);
  if (merge === 'text' && typeof mine === 'string' && typeof theirs === 'string')
    return mine.includes(theirs) ? mine : `${mine}\n${theirs}`;
  return takeOther ? theirs : mine;
}

type Item = { id: string } & Record<string, unknown>;

function joinedItems(mine: Item[], theirs: Item[]): Item[] {
  const result = [...mine];
  for (const item of theirs) {
    const place = result.findIndex((had) => sameItem(had, item));
    const had = result[place];
    if (had === undefined) result.push(item);
    else result[place] = filled(had, item);
  }
  return result;
}

function sameItem(a: Item, b: Item): boolean {
  if (a.id === b.id) return true;
  if (typeof a['name'] === 'string' && typeof b['name'] === 'string' && a['name'] !== '')
    return cleanName(a['name']) === cleanName(b['name']) && noContradiction(a, b, ['birthDate', 'idNumber']);
  return canonicalJson({ ...a, id: '' }) === canonicalJson({ ...b, id: '' });
}

/** Two people of one name in a household differ in what tells people apart. */
function noContradiction(a: Item, b: Item, fields: readonly string[]): boolean {
  return fields.every((field) => isEmpty(a[field]) || isEmpty(b[field]) || sameValue(a[field], b[field]));
}

function filled(had: Item, more: Item): Item {
  const result: Item = { ...had };
  for (const [key, value] of Object.entries(more)) if (isEmpty(had[key])) result[key] = value;
  return result;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}
