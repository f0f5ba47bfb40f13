import type { Member } from '@shared/domain/member/type';
import { memberListOf } from '@shared/domain/member/lists';
import { labelOf } from '@shared/domain/record/codes';
import type { FieldChange } from '@shared/domain/record/envelope';
import { pathTo } from '@shared/domain/record/path';
import { isItemList, isObject } from '@shared/lib/equal';
import { text } from '@shared/messages';
import { fieldLabel } from '@shared/messages/fieldLabel';
import { masks, shown } from './facts';

/** What a path's value says on screen; sensitive ones masked, nothing as an empty text. */
function said(path: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? text.members.flows.yes : text.members.flows.no;
  const list = memberListOf(path);
  if (list && typeof value === 'string') return labelOf(list, value);
  if (Array.isArray(value) && path.includes('.')) return value.join('\u3001');
  if (path.includes('.'))
    return typeof value === 'string' || typeof value === 'number' ? String(value) : text.members.several;
  const key = path as keyof Member;
  const plain = shown(key, value);
  const mask = masks[key];
  return mask && plain ? mask(plain) : plain;
}

/** A change of a whole object or list as the changes of what is in it. */
function leaves({ field, from, to }: FieldChange): FieldChange[] {
  const [before, after] = [partsOf(from), partsOf(to)];
  if (!before && !after) return [{ field, from, to }];
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...keys].flatMap((key) =>
    leaves({ field: pathTo(field, key), from: before?.[key], to: after?.[key] }),
  );
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (isItemList(value) && value.length > 0)
    return Object.fromEntries(value.map(({ id, ...item }) => [id, item]));
  return isObject(value) ? value : undefined;
}

/** `党籍状态：正常 → 转出待接收`, one for each value that changed; `从` is left out where nothing was there. */
export function changeSentences(change: FieldChange): string[] {
  return leaves(change).map(({ field, from, to }) => {
    const label = fieldLabel('members', field);
    const [before, after] = [said(field, from), said(field, to)];
    const words = text.members;
    return before === '' && after !== ''
      ? words.flows.set(label, after)
      : words.changed(label, before || words.blank, after || words.blank);
  });
}

/** What is in an object as lines `流动时间：2026-01-10`; each item of a list is one line. */
export function innerSentences(key: keyof Member, value: unknown): string[] {
  const prefix = `${fieldLabel('members', key)}·`;
  const plain = (part: unknown): string[] =>
    changeSentences({ field: key, to: part }).map((line) => line.replace(prefix, ''));
  return isItemList(value) ? value.map((item) => plain([item]).join('\uFF0C')) : plain(value);
}
