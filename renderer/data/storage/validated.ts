import type { RxStorage, RxStorageInstance, RxStorageInstanceCreationParams } from 'rxdb';
import type { AnyDocument } from '../encryption/layout';
import { turn } from '../turn';
import { agreedField } from './agreed';
import { type Validator, validatorFor } from './validator';
import type { ValidationIssue } from '../errors';

/** Documents looked at in one go; a thousand stopped the screen for a tenth of a second. */
const atOnce = 125;
/** So many take no time worth a pause. */
const few = 25;

type AnyInstance = RxStorageInstance<AnyDocument, unknown, unknown>;
type AnyParameters = RxStorageInstanceCreationParams<AnyDocument, unknown>;

/**
 * Refuses documents that do not fit their schema, before they are encrypted; the others of the batch are written.
 * Tombstones pass: one pulled from the county may hold four fields only.
 */
export function validatedStorage(storage: RxStorage<unknown, unknown>): RxStorage<unknown, unknown> {
  const create = async (parameters: AnyParameters): Promise<AnyInstance> => {
    const instance: AnyInstance = await storage.createStorageInstance<AnyDocument>(parameters);
    const validate = storedValidator(parameters.schema);
    const write = instance.bulkWrite.bind(instance);
    instance.bulkWrite = async (rows, context) => {
      const living = rows.filter(({ document }) => !document._deleted);
      const issues = new Map<number, ValidationIssue[]>();
      for (let from = 0; from < living.length; from += atOnce) {
        if (from > 0) await turn();
        const part = living.slice(from, from + atOnce).map(({ document }) => document);
        for (const [at, found] of validate(part)) issues.set(from + at, found);
      }
      if (living.length > few) await turn();
      if (issues.size === 0) return write(rows, context);
      const refused = new Map([...issues].map(([position, found]) => [living[position], found]));
      const fitting = rows.filter((row) => !refused.has(row));
      const { error } = fitting.length > 0 ? await write(fitting, context) : { error: [] };
      for (const writeRow of rows) {
        const validationErrors = refused.get(writeRow);
        if (!validationErrors) continue;
        const documentId = String(writeRow.document['id']);
        const { schema } = instance;
        error.push({ status: 422, isError: true, documentId, validationErrors, schema, writeRow, context });
      }
      return { error };
    };
    return instance;
  };
  return {
    name: `validated-${storage.name}`,
    rxdbVersion: storage.rxdbVersion,
    // RxDB asks for one function that fits every document type; here they are all the same.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    createStorageInstance: create as unknown as RxStorage<unknown, unknown>['createStorageInstance'],
  };
}

/** Checks documents as RxDB keeps them. */
export const storedValidator = (schema: AnyParameters['schema']): Validator =>
  validatorFor(withAgreed(schema));

/** No schema lists the field, because RxDB tells schemas apart by all that they hold. */
function withAgreed(schema: AnyParameters['schema']): object {
  return { ...schema, properties: { ...schema.properties, [agreedField]: { type: 'object' } } };
}
