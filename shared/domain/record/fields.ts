import type { Draft, Envelope } from './envelope';

/** The part of JSON Schema that the records use. */
export interface JsonSchema {
  type?: string | string[];
  maxLength?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  additionalProperties?: boolean;
}

/**
 * How two sides of a field are brought together (design.md, "Merge"):
 * `scalar` one value, `set` members of a set, `items` list of objects by `id`, `text` line by line,
 * `derived` computed from elsewhere and never merged, `history` append-only entries by `id`.
 */
export type MergeKind = 'scalar' | 'set' | 'items' | 'text' | 'derived' | 'history';

/** One row of a record's field table: storage schema, merge policy and whether it stays readable on disk. */
export interface FieldSpec {
  schema: JsonSchema;
  merge: MergeKind;
  /** Stored outside the ciphertext; only for ids, codes and dates that an index needs, required, never null. */
  plain?: true;
}

/** Every field of a record has exactly one row; the compiler finds a missing one. */
export type FieldTable<T extends Envelope> = { [K in keyof Required<Draft<T>>]: FieldSpec };
