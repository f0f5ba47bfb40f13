import { halfWidth } from '@shared/lib/text';
import type { MappedBy, TableField } from './field';

/** A heading without spaces, line breaks, stars and colons: `性 别*` is `性别`. */
export function normalLabel(text: string): string {
  return halfWidth(text).replace(/[\s*＊:：、,，]/g, '');
}

/** What stands in brackets explains a heading and is no part of it: `出生年月（如1980.10）`. */
function bare(label: string): string {
  return label.replace(/[(（[【][^)）\]】]*[)）\]】]?/g, '');
}

/** Words that mean the same in a heading, each with what stands for it: `加入中国共产党时间` is `加入党组织日期`. */
const sameWords: readonly (readonly [RegExp, string])[] = [
  [/时间|日期|年月日|年月(?!日)|年份/gu, '<date>'],
  [/中国共产党|中共党组织|中共组织|中共|党组织/gu, '<party>'],
  [/是否为?/gu, '<whether>'],
  [/[的《》“”"]/gu, ''],
];

function canonical(label: string): string {
  return sameWords.reduce((text, [words, one]) => text.replace(words, one), label);
}

/** Words that make a heading speak of something or somebody else than its end says: `申请入党时间`, `支部书记联系电话`. */
const others =
  /申请|联系人|联络员|书记|负责人|配偶|爱人|父|母|子女|家属|亲属|紧急|介绍人|推荐人|培养|单位(?:电话|地址)/u;

/** The field a heading names. An exact synonym wins, then one in other words; else the longest one that it contains. */
export function fieldOfLabel<K extends string>(
  text: string,
  fields: readonly TableField<K>[],
): { field: K; by: MappedBy } | undefined {
  const label = normalLabel(text);
  const short = bare(label);
  if (short === '') return undefined;
  const exact = fields.find((field) => namesOf(field).some((name) => name === label || name === short));
  if (exact) return { field: exact.key, by: 'label' };
  const meant = canonical(short);
  const same = fields.find((field) => namesOf(field).some((name) => canonical(name) === meant));
  if (same) return { field: same.key, by: 'label' };
  let best: { key: K; length: number } | undefined;
  for (const field of fields) {
    for (const name of namesOf(field)) {
      const part = name.length > 2 && short.includes(name) && !others.test(short.replace(name, ''));
      if (part && name.length > (best?.length ?? 0)) best = { key: field.key, length: name.length };
    }
  }
  return best && best.length * 2 >= short.length ? { field: best.key, by: 'similar' } : undefined;
}

function namesOf(field: TableField): readonly string[] {
  return [field.label, ...field.synonyms];
}
