import type { CollectionName, OpenEntry } from '@shared/domain/record/envelope';
import { allFields } from '@shared/domain/record/tables';
import { listOfField } from '../codeLists';

/** How a value can be written by hand here; `record`: only in the record itself, `none`: both choices are all there is. */
export type HandKind = 'line' | 'text' | 'number' | 'code' | 'codes' | 'words' | 'record' | 'none';

/** Which input fits the values of an open entry. */
export function handKind(collection: CollectionName, { field, base, mine, theirs }: OpenEntry): HandKind {
  const values = [mine, theirs, base].filter((value) => value !== undefined && value !== null);
  const coded = listOfField(collection, field) !== undefined;
  if (values.every((value) => typeof value === 'string')) {
    if (coded) return 'code';
    const long = allFields(collection)[field]?.merge === 'text';
    return long || values.some((value) => value.includes('\n')) ? 'text' : 'line';
  }
  if (values.every((value) => typeof value === 'number')) return 'number';
  if (values.every((value) => typeof value === 'boolean')) return 'none';
  const words = values.every(
    (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  );
  if (words) return coded ? 'codes' : 'words';
  return 'record';
}

/** What is written for an input: nothing for an empty one, so that the field is empty and not a blank. */
export function handValue(typed: unknown): unknown {
  if (typeof typed === 'string') return typed.trim() === '' ? undefined : typed.trim();
  return typed ?? undefined;
}
