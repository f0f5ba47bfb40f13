import type { Envelope } from '@shared/domain/record/envelope';

/** A record as one of the sides holds it. */
export interface RecordState {
  content: Envelope;
  deleted: boolean;
}

/** Who sent a record last says nothing about its content, and undefined is the same as not there. */
const ignored: ReadonlySet<string> = new Set(['sentBy']);

/** Equal content; of two tombstones, what they keep of the record does not matter. */
export function sameState(a: RecordState, b: RecordState): boolean {
  if (a.deleted !== b.deleted) return false;
  return a.deleted || sameObject(a.content, b.content, ignored);
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => sameValue(x, b[i]))
    );
  }
  return sameObject(a, b, none);
}

const none: ReadonlySet<string> = new Set();

function sameObject(a: object, b: object, skip: ReadonlySet<string>): boolean {
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  for (const key in left) if (!skip.has(key) && !sameValue(left[key], right[key])) return false;
  for (const key in right) {
    if (!skip.has(key) && right[key] !== undefined && left[key] === undefined) return false;
  }
  return true;
}

/** A short print of a record's content for telling versions apart (53 bits; not for security). */
export function printOf(state: RecordState): string {
  return state.deleted ? `deleted:${state.content.updatedAt}` : hash53(canonical(state.content, ignored));
}

// Written with loops: a push makes one for each record, and it was a sixth of its time.
function canonical(value: unknown, skip: ReadonlySet<string> = none): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  let words = '';
  if (Array.isArray(value)) {
    for (const one of value) words += `${words === '' ? '' : ','}${canonical(one)}`;
    return `[${words}]`;
  }
  const fields = value as Record<string, unknown>;
  for (const key of Object.keys(fields).toSorted(byCodeUnits)) {
    const entry = fields[key];
    if (entry === undefined || skip.has(key)) continue;
    words += `${words === '' ? '' : ','}${JSON.stringify(key)}:${canonical(entry)}`;
  }
  return `{${words}}`;
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : 1);

// Two 32-bit multiplicative lanes, mixed at the end.
function hash53(words: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < words.length; i += 1) {
    const unit = words.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
