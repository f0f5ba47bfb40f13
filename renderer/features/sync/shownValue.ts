import type { CollectionName } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import { fieldLabel } from '@shared/messages/fieldLabel';
import { labelOfField } from './codeLists';

/** A value of a record in words: codes by their labels, lists and objects line by line. */
export function shownValue(collection: CollectionName, path: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return text.sync.decide.empty;
  if (typeof value === 'boolean') return value ? text.words.yes : text.words.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return labelOfField(collection, path, value);
  if (Array.isArray(value)) {
    if (value.length === 0) return text.sync.decide.empty;
    return value.map((one) => shownValue(collection, path, one)).join('\n');
  }
  return Object.entries(value)
    .filter(([key, inner]) => key !== 'id' && inner !== undefined)
    .map(
      ([key, inner]) =>
        `${innerLabel(collection, path, key)} ${shownValue(collection, `${path}.${key}`, inner)}`,
    )
    .join('，');
}

/** The last part of the label of a field inside another. */
function innerLabel(collection: CollectionName, path: string, key: string): string {
  return fieldLabel(collection, `${path}.${key}`).split('·').at(-1) ?? key;
}
