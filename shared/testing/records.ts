import fc from 'fast-check';
import type { CollectionName, Envelope } from '../domain/record/envelope';
import type { AnyFieldTable, FieldSpec, JsonSchema } from '../domain/record/fields';
import { allFields } from '../domain/record/tables';
import type { Records } from '../domain/records';

const days = ['1968', '1968-11', '2019-05-04', '2024-02-29', '2026-11-21'];
const instants = [1, 2, 3, 4, 5].map((hour) => `2026-11-21T0${hour}:00:00.000Z`);
const words = ['', '甲', '乙', '北关小区', '<i>"\\'];
const lines = ['第一行', '第二行', '第三行', '又一行', ''];
const ids = ['a', 'b', 'c', 'd'];

/** Few values of each kind on purpose: edits of two sides then meet in the same field often enough. */
function valueOf(schema: JsonSchema, key: string): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'string':
      return textOf(schema, key);
    case 'number':
      return fc.integer({
        min: schema.minimum ?? 0,
        max: Math.min(schema.maximum ?? 4, (schema.minimum ?? 0) + 4),
      });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return listOf(schema.items ?? {}, key);
    default:
      return schema.properties
        ? objectOf(schema.properties, schema.required ?? [])
        : fc.dictionary(fc.constantFrom('x', 'y', 'z.1'), fc.constantFrom(0, 1, '甲', '乙'), { maxKeys: 3 });
  }
}

function textOf(schema: JsonSchema, key: string): fc.Arbitrary<string> {
  if (schema.pattern?.includes('T[0-9]')) return fc.constantFrom(...instants);
  if (schema.pattern) return fc.constantFrom(...days);
  if (key === 'id') return fc.constantFrom(...ids);
  return fc.constantFrom(...words.filter((word) => word.length >= (schema.minLength ?? 0)));
}

function listOf(items: JsonSchema, key: string): fc.Arbitrary<unknown[]> {
  const value = valueOf(items, key);
  const selector = (item: unknown): unknown =>
    typeof item === 'object' && item !== null && 'id' in item ? item.id : item;
  return fc.uniqueArray(value, { maxLength: 4, selector });
}

function objectOf(
  properties: Record<string, JsonSchema>,
  required: readonly string[],
): fc.Arbitrary<Record<string, unknown>> {
  const model = Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => [key, valueOf(schema, key)]),
  );
  return fc.record(model, { requiredKeys: [...required] });
}

function fieldOf(spec: FieldSpec, key: string): fc.Arbitrary<unknown> {
  if (spec.merge === 'text')
    return fc.array(fc.constantFrom(...lines), { maxLength: 5 }).map((all) => all.join('\n'));
  return valueOf(spec.schema, key);
}

/** Values of all fields of a collection's table but the envelope's lists; optional ones are sometimes absent. */
function valuesOf(table: AnyFieldTable): fc.Arbitrary<Record<string, unknown>> {
  const model = Object.entries(table).map(([key, spec]) => [key, fieldOf(spec, key)] as const);
  const requiredKeys = Object.keys(table).filter((key) => table[key]?.required);
  return fc.record(Object.fromEntries(model), { requiredKeys });
}

/** A record of a collection that its schema accepts, with invented content. */
export function recordArb<N extends CollectionName>(collection: N): fc.Arbitrary<Records[N]> {
  const values = valuesOf(allFields(collection)).map((record) => ({ ...record, open: [], history: [] }));
  // Made from the table of that very collection.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return values as unknown as fc.Arbitrary<Records[N]>;
}

/** Three states of one record: what both sides had, and what each made of it by changing some fields. */
export function sidesArb(
  collection: CollectionName,
): fc.Arbitrary<{ base: Envelope; mine: Envelope; theirs: Envelope }> {
  const record: fc.Arbitrary<Envelope> = recordArb(collection);
  const fields = Object.entries(allFields(collection)).filter(([, { merge }]) => !fixed.includes(merge));
  const touched = fc.subarray(fields.map(([field]) => field));
  return fc
    .record({ base: record, mine: record, theirs: record, mineTouched: touched, theirsTouched: touched })
    .map(({ base, mine, theirs, mineTouched, theirsTouched }) => ({
      base,
      mine: edited(base, mine, mineTouched, 'm'),
      theirs: edited(base, theirs, theirsTouched, 't'),
    }));
}

const fixed = ['derived', 'open', 'history'];

function edited(base: Envelope, other: Envelope, fields: string[], who: string): Envelope {
  if (fields.length === 0) return base;
  const result: Envelope & Record<string, unknown> = { ...base, updatedBy: who, deviceId: who };
  result.updatedAt = `2026-11-21T08:00:0${who === 'm' ? 1 : 2}.000Z`;
  const values = new Map<string, unknown>(Object.entries(other));
  for (const field of fields) {
    if (values.has(field)) result[field] = values.get(field);
    else delete result[field];
  }
  return result;
}
