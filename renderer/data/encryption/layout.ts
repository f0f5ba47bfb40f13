import type { RxDocumentData, RxJsonSchema } from 'rxdb';

/** A document as RxDB hands it to a storage; what a field holds is of no concern here. */
export type AnyDocument = RxDocumentData<Record<string, unknown>>;
export type AnySchema = RxJsonSchema<AnyDocument>;

/** The one field that holds everything that must not be readable. */
export const sealedField = 'sealed';

/** RxDB's own fields; the storage cannot work without them. */
const ownFields: ReadonlySet<string> = new Set(['_deleted', '_rev', '_meta', '_attachments']);

/** Which fields of a schema stay readable and what the schema below the encryption looks like. */
export interface Layout {
  primary: string;
  /** Readable fields apart from RxDB's own, sorted. */
  plain: string[];
  /** What goes into the ciphertext. */
  hidden: (field: string) => boolean;
  stored: AnySchema;
}

/**
 * Takes a filled schema. With an `encrypted` list the fields named there are hidden; without one (local documents,
 * RxDB's own store) all that no key or index needs. Throws when an index needs a hidden field.
 */
export function layoutOf(schema: AnySchema): Layout {
  if (schema.attachments) throw new Error('attachments are not encrypted, so no schema may have them');
  const { primaryKey } = schema;
  const primary: string = typeof primaryKey === 'string' ? primaryKey : primaryKey.key;
  const needed = new Set<string>([
    primary,
    ...(typeof primaryKey === 'string' ? [] : primaryKey.fields),
    ...(schema.indexes ?? []).flat().map((path) => path.split('.')[0] ?? path),
  ]);
  const listed = new Set<string>(schema.encrypted);
  const names = Object.keys(schema.properties).filter((name) => !ownFields.has(name));
  const plain = names.filter((name) => (listed.size > 0 ? !listed.has(name) : needed.has(name))).toSorted();
  const readable = new Set([...plain, ...ownFields]);
  const missing = [...needed].filter((name) => !readable.has(name));
  if (missing.length > 0) throw new Error(`an index needs encrypted fields: ${missing.join(', ')}`);

  const properties = Object.fromEntries(
    Object.entries(schema.properties).filter(([name]) => readable.has(name)),
  );
  return {
    primary,
    plain,
    hidden: (field) => !readable.has(field),
    stored: {
      ...schema,
      properties: { ...properties, [sealedField]: { type: 'string' } },
      required: [...(schema.required ?? []).filter((name) => readable.has(name)), sealedField],
      encrypted: [],
    },
  };
}
