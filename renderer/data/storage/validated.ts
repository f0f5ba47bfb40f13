import { type RxStorage, type RxValidationError, wrappedValidateStorageFactory } from 'rxdb';
import { getZSchema } from 'rxdb/plugins/validate-z-schema';
import type { ValidationIssue } from '../errors';

type Validator = ReturnType<typeof getZSchema>;
type Schema = Parameters<Validator['validateSafe']>[1];
type Detail = NonNullable<ReturnType<Validator['validateSafe']>['err']>['details'] extends
  | readonly (infer D)[]
  | undefined
  ? D
  : never;

/**
 * Refuses records that do not fit their schema, before they are encrypted. z-schema and not ajv, which needs `eval`
 * that the content security policy forbids. Tombstones pass: one pulled from the county may hold four fields only.
 */
export function validatedStorage(storage: RxStorage<unknown, unknown>): RxStorage<unknown, unknown> {
  return wrap({ storage });
}

const wrap = wrappedValidateStorageFactory(
  // RxDB's schema type is wider than the validator's; both mean JSON Schema.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  (schema) => (document) => (document._deleted ? [] : issuesOf(document, schema as unknown as Schema)),
  'z-schema',
);

function issuesOf(document: unknown, schema: Schema): (ValidationIssue & RxValidationError)[] {
  const result = getZSchema().validateSafe(document, schema);
  if (result.valid) return [];
  const issues = (result.err?.details ?? []).map(toIssue);
  return issues.length > 0 ? issues : [{ field: '', path: '', code: 'INVALID', message: 'invalid' }];
}

/** A missing or unknown field is reported at its parent; the issue names the field itself. */
function toIssue(detail: Detail): ValidationIssue {
  const parent = Array.isArray(detail.path) ? detail.path.map(String) : detail.path.split('/').slice(1);
  const [subject] = detail.params.flat();
  const names = detail.code.startsWith('OBJECT_') && typeof subject === 'string' ? [subject] : [];
  const path = [...parent, ...names].filter((part) => part !== '');
  return { field: path[0] ?? '', path: path.join('/'), code: detail.code, message: detail.message };
}
