import type { FieldSpec, JsonSchema, MergeKind } from './fields';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const plainDateSchema = {
  type: 'string',
  maxLength: 10,
  pattern: '^([0-9]{4}|[0-9]{4}-[0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2})$',
} satisfies JsonSchema;

/** UTC with milliseconds, so that the order of strings is the order of time. */
export const instantSchema = {
  type: 'string',
  maxLength: 24,
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{3}Z$',
} satisfies JsonSchema;

export const idSchema = { type: 'string', minLength: 1, maxLength: 64 } satisfies JsonSchema;
export const codeSchema = { type: 'string', maxLength: 64 } satisfies JsonSchema;
export const textSchema = { type: 'string' } satisfies JsonSchema;
export const flagSchema = { type: 'boolean' } satisfies JsonSchema;
export const numberSchema = { type: 'number' } satisfies JsonSchema;
const anyObjectSchema = { type: 'object', additionalProperties: true } satisfies JsonSchema;

type Optional = FieldSpec & { required?: never; plain?: never };
type Required = FieldSpec & { required: true; plain?: never };
type Plain = FieldSpec & { required: true; plain: true };

/** Makes a field one that the record never lacks. */
export function needed(spec: Optional): Required {
  return { schema: spec.schema, merge: spec.merge, ...(spec.inner && { inner: spec.inner }), required: true };
}

/** Makes a field one that stays readable on disk (see FieldSpec.plain); its schema must suit an index. */
export function plain(spec: Optional): Plain {
  return { ...needed(spec), plain: true };
}

export const idField = (): Optional => ({ schema: idSchema, merge: 'scalar' });
export const codeField = (): Optional => ({ schema: codeSchema, merge: 'scalar' });
export const dateField = (): Optional => ({ schema: plainDateSchema, merge: 'scalar' });
export const instantField = (): Optional => ({ schema: instantSchema, merge: 'scalar' });
export const flagField = (): Optional => ({ schema: flagSchema, merge: 'scalar' });
export const numberField = (): Optional => ({ schema: numberSchema, merge: 'scalar' });

/** Whole number in a range; what an index over numbers asks for. */
export const wholeField = (minimum: number, maximum: number): Optional => ({
  schema: { type: 'number', minimum, maximum, multipleOf: 1 },
  merge: 'scalar',
});

/** One line that two people would not edit together. */
export const lineField = (): Optional => ({ schema: textSchema, merge: 'scalar' });

/** Several lines, merged line by line. */
export const longTextField = (): Optional => ({ schema: textSchema, merge: 'text' });

/** Values whose order says nothing. */
export const setField = (): Optional => ({ schema: { type: 'array', items: textSchema }, merge: 'set' });

/** A list of objects told apart by `id`; `required` names the fields that an item never lacks. */
export const itemsField = (
  properties: Record<string, JsonSchema>,
  required: readonly string[],
  inner?: Readonly<Record<string, MergeKind>>,
): Optional => ({
  schema: { type: 'array', items: itemSchema(properties, required) },
  merge: 'items',
  ...(inner && { inner }),
});

/** An object merged key by key. */
export const keysField = (
  properties?: Record<string, JsonSchema>,
  inner?: Readonly<Record<string, MergeKind>>,
): Optional => ({
  schema: properties ? { type: 'object', properties, additionalProperties: true } : anyObjectSchema,
  merge: 'keys',
  ...(inner && { inner }),
});

/** Items let unknown fields through: a newer version's additions survive. */
export function itemSchema(properties: Record<string, JsonSchema>, required: readonly string[]): JsonSchema {
  return {
    type: 'object',
    properties: { id: idSchema, ...properties },
    required: ['id', ...required],
    additionalProperties: true,
  };
}
