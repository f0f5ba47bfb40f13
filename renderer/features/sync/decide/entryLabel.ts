import type { CollectionName, Envelope } from '@shared/domain/record/envelope';
import { readPath } from '@shared/domain/record/path';
import { isObject } from '@shared/lib/equal';
import { fieldLabel } from '@shared/messages/fieldLabel';
import { text } from '@shared/messages';

/** What an item of a list is known by, in the order of trying. */
const telling = ['title', 'name', 'speaker'] as const;
const longest = 20;

/**
 * The words for the field of a difference, with the item it belongs to: `items.<id>.decision` → 议题·议定事项（三栋路灯）.
 * Several items may differ in the same field.
 */
export function entryLabel(collection: CollectionName, content: Envelope, field: string): string {
  const label = fieldLabel(collection, field);
  const names = field.split('.').flatMap((_step, place, steps) => {
    const item = place === 0 ? undefined : readPath(content, steps.slice(0, place + 1).join('.'));
    return isObject(item) ? nameOf(item) : [];
  });
  const name = names.at(-1);
  return name === undefined ? label : text.sync.decide.ofItem(label, name);
}

function nameOf(item: Readonly<Record<string, unknown>>): string[] {
  const name = telling.map((key) => item[key]).find((value) => typeof value === 'string' && value !== '');
  if (typeof name !== 'string') return [];
  return [name.length > longest ? `${name.slice(0, longest)}…` : name];
}
