import type { RxJsonSchema } from 'rxdb';
import type { CollectionName } from '@shared/domain/record/envelope';
import { plainFields, recordSchema } from '@shared/domain/record/schema';

export type StoredSchema = RxJsonSchema<Record<string, unknown>>;

/** The collection for the sync engine's agreed contents; the twelfth of RxDB's thirteen. */
export const baselineCollection = 'baselines';
export const baselineSchemaVersion = 0;

/** A record's schema with the list of fields to encrypt: all that are not declared plain. */
export function storedSchema(collection: CollectionName): StoredSchema {
  const { required, indexes, properties, ...schema } = recordSchema(collection);
  const plain = new Set(plainFields(collection));
  return {
    ...schema,
    // The index over ids exists in any case; naming it lets queries walk records in order of id.
    indexes: [...indexes, 'id'],
    required,
    properties,
    encrypted: Object.keys(properties).filter((name) => !plain.has(name)),
  };
}

/** `id` is collection + '|' + record id; only refused ones are ever searched for. */
export const baselineSchema: StoredSchema = {
  version: baselineSchemaVersion,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 160 },
    collection: { type: 'string', maxLength: 32 },
    isRefused: { type: 'number', minimum: 0, maximum: 1, multipleOf: 1 },
    baseline: { type: 'object', additionalProperties: true },
  },
  required: ['id', 'collection', 'isRefused', 'baseline'],
  indexes: [['isRefused', 'collection']],
  encrypted: ['baseline'],
};
