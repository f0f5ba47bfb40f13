import type { CollectionName } from './envelope';
import type { JsonSchema } from './fields';
import { migrations } from './migrations';
import { allFields } from './tables';

export { collectionNames, fieldTables, knownFields, plainFields } from './tables';

/** A collection's storage schema in the shape that RxDB takes. */
export interface RecordSchema {
  version: number;
  primaryKey: 'id';
  type: 'object';
  properties: Record<string, JsonSchema>;
  required: string[];
  indexes: string[];
  additionalProperties: false;
}

/** The schema version of each collection: one for every migration it has had. */
export const schemaVersions: Readonly<Record<CollectionName, number>> = {
  orgUnits: migrations.orgUnits.length,
  members: migrations.members.length,
  households: migrations.households.length,
  visits: migrations.visits.length,
  councils: migrations.councils.length,
  meetings: migrations.meetings.length,
  matters: migrations.matters.length,
  partners: migrations.partners.length,
  ledger: migrations.ledger.length,
  figures: migrations.figures.length,
  journal: migrations.journal.length,
};

/** Few on purpose: an index costs a write more than a query gains (measured: six halve the speed). */
const indexes: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  visits: ['householdId', 'at'],
  meetings: ['councilId', 'startsAt'],
  matters: ['state'],
  ledger: ['subjectId', 'date'],
  figures: ['period'],
  journal: ['at'],
};

/** The storage schema of a collection: envelope and own fields. Gives a fresh object that the caller may change. */
export function recordSchema(collection: CollectionName): RecordSchema {
  const rows = Object.entries(allFields(collection));
  return {
    version: schemaVersions[collection],
    primaryKey: 'id',
    type: 'object',
    properties: Object.fromEntries(rows.map(([name, spec]) => [name, copy(spec.schema)])),
    required: rows.filter(([, spec]) => spec.required).map(([name]) => name),
    indexes: [...(indexes[collection] ?? [])],
    additionalProperties: false,
  };
}

function copy(schema: JsonSchema): JsonSchema {
  const { items, properties, required, ...rest } = schema;
  return {
    ...rest,
    ...(items && { items: copy(items) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, copy(inner)])),
    }),
    ...(required && { required: [...required] }),
  };
}
