import type { Records } from '../records';
import type { CollectionName, Envelope } from './envelope';
import { knownFields } from './tables';

type Doc = Readonly<Record<string, unknown>>;

/**
 * Takes a document as it travels and gives it as a record holds it: fields that this version does not know go to
 * `ext`, and what an older version had put there and this one knows comes out of it. Names that start with `_`
 * belong to CouchDB and are left out; missing `open` and `history` become empty. The result is not validated.
 */
export function foldUnknown<N extends CollectionName>(collection: N, doc: Doc): Records[N] {
  const known = knownFields(collection);
  const kept: Record<string, unknown> = {};
  const ext: Record<string, unknown> = {};
  const { ext: carried, ...top } = doc;
  for (const [name, value] of [...Object.entries(isObject(carried) ? carried : {}), ...Object.entries(top)]) {
    if (name.startsWith('_')) continue;
    (known.has(name) ? kept : ext)[name] = value;
  }
  // Whoever stores the result validates it; here only the shape of the envelope is made.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { open: [], history: [], ...kept, ext } as unknown as Records[N];
}

/** The form in which a record travels: the unknown fields stand at the top again, where newer versions look. */
export function spreadUnknown(record: Envelope): Record<string, unknown> {
  const { ext, ...top } = record;
  return { ...ext, ...top };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
