import type { Draft, Envelope } from './envelope';

/** The part of JSON Schema that the records use. */
export interface JsonSchema {
  type?: string | string[];
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  additionalProperties?: boolean;
}

/**
 * How two sides of a field are brought together (design.md, "Merge"):
 * `scalar` one value, `set` members of a set, `items` list of objects by `id`, `keys` object key by key,
 * `text` line by line, `derived` computed from elsewhere and never merged, `history` append-only entries by `id`,
 * `open` differences that wait for a decision, by `id`.
 */
export type MergeKind = 'scalar' | 'set' | 'items' | 'keys' | 'text' | 'derived' | 'history' | 'open';

/** One row of a record's field table: storage schema, merge policy and whether it stays readable on disk. */
export interface FieldSpec {
  schema: JsonSchema;
  merge: MergeKind;
  /** Set for exactly those fields that the type does not make optional. */
  required?: true;
  /** Stored outside the ciphertext; only for ids, codes and dates that an index needs, required, never null. */
  plain?: true;
  /** Merge kinds of fields inside the items or the object, by name (`*`: all others); else chosen by shape. */
  inner?: Readonly<Record<string, MergeKind>>;
}

type SpecOf<T, K extends keyof T> = undefined extends T[K]
  ? FieldSpec & { required?: never; plain?: never }
  : FieldSpec & { required: true };

/** Every field of a record has exactly one row; the compiler finds a missing one and a wrong `required`. */
export type FieldTable<T extends Envelope> = { [K in keyof Required<Draft<T>>]: SpecOf<Draft<T>, K> };

/** The rows of the fields that every record carries. */
export type EnvelopeTable = { [K in keyof Required<Envelope>]: SpecOf<Envelope, K> };

/** A table as the code that works on any record sees it. */
export type AnyFieldTable = Readonly<Record<string, FieldSpec>>;
