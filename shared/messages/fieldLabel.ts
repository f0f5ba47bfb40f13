import type { CollectionName } from '../domain/record/envelope';
import { own } from '../lib/equal';
import { fields } from './fields';
import { innerFields } from './innerFields';

/**
 * The words for a field or a path as histories and open entries name it: `mobile` → 手机号码, `floating.since` →
 * 流动情况·流动时间, `persons.<id>.phone` → 家庭成员·联系电话. A name without words is shown as it is.
 */
export function fieldLabel(collection: CollectionName, path: string): string {
  const [top = '', ...rest] = path.split('.');
  const labels = [wordOf(fields[collection], top) ?? top];
  let holder = top;
  for (const name of rest) {
    const word = wordOf(wordsIn(holder), name);
    if (word === undefined) continue;
    labels.push(word);
    holder = name;
  }
  return labels.join('·');
}

function wordsIn(holder: string): Readonly<Record<string, string>> {
  const all: Readonly<Record<string, Readonly<Record<string, string>>>> = innerFields;
  return Object.hasOwn(all, holder) ? (all[holder] ?? {}) : {};
}

function wordOf(words: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const word = own(words, name);
  return typeof word === 'string' ? word : undefined;
}
