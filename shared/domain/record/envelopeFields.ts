import {
  codeSchema,
  idSchema,
  instantSchema,
  itemSchema,
  keysField,
  lineField,
  needed,
  textSchema,
} from './fieldKinds';
import type { EnvelopeTable, FieldSpec, JsonSchema } from './fields';

const changeSchema: JsonSchema = {
  type: 'object',
  properties: { field: textSchema },
  required: ['field'],
  additionalProperties: true,
};

/** Fixed at the record's birth or computed when writing, so never merged. */
const stamp = (schema: JsonSchema): FieldSpec & { required: true; plain?: never } => ({
  schema,
  merge: 'derived',
  required: true,
});

const plainStamp = (schema: JsonSchema): FieldSpec & { required: true; plain: true } => ({
  schema,
  merge: 'derived',
  required: true,
  plain: true,
});

/** The rows of the envelope; names of persons are not plain. */
export const envelopeFields: EnvelopeTable = {
  id: plainStamp(idSchema),
  org: plainStamp({ type: 'string', maxLength: 12 }),
  createdAt: plainStamp(instantSchema),
  createdBy: stamp(textSchema),
  updatedAt: plainStamp(instantSchema),
  updatedBy: stamp(textSchema),
  sentBy: { schema: textSchema, merge: 'derived' },
  deviceId: stamp(codeSchema),
  schemaVersion: plainStamp({ type: 'number', minimum: 0, maximum: 1_000_000, multipleOf: 1 }),
  // What this version does not know it cannot merge inside.
  ext: needed(keysField(undefined, { '*': 'scalar' })),
  open: {
    schema: {
      type: 'array',
      items: itemSchema(
        {
          field: textSchema,
          mineBy: textSchema,
          mineAt: instantSchema,
          theirsBy: textSchema,
          theirsAt: instantSchema,
        },
        ['field', 'mineBy', 'mineAt', 'theirsBy', 'theirsAt'],
      ),
    },
    merge: 'open',
    required: true,
  },
  history: {
    schema: {
      type: 'array',
      items: itemSchema(
        {
          at: instantSchema,
          by: textSchema,
          deviceId: codeSchema,
          changes: { type: 'array', items: changeSchema },
        },
        ['at', 'by', 'deviceId', 'changes'],
      ),
    },
    merge: 'history',
    required: true,
  },
  movedFrom: lineField(),
  movedTo: lineField(),
};
