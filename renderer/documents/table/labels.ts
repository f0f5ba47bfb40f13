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

/** The field a heading names. An exact synonym wins; else the longest synonym that it contains. */
export function fieldOfLabel<K extends string>(
  text: string,
  fields: readonly TableField<K>[],
): { field: K; by: MappedBy } | undefined {
  const label = normalLabel(text);
  const short = bare(label);
  if (short === '') return undefined;
  const exact = fields.find((field) => namesOf(field).some((name) => name === label || name === short));
  if (exact) return { field: exact.key, by: 'label' };
  let best: { key: K; length: number } | undefined;
  for (const field of fields) {
    for (const name of namesOf(field)) {
      if (name.length > 2 && short.includes(name) && name.length > (best?.length ?? 0)) {
        best = { key: field.key, length: name.length };
      }
    }
  }
  return best && best.length * 2 >= short.length ? { field: best.key, by: 'similar' } : undefined;
}

function namesOf(field: TableField): readonly string[] {
  return [field.label, ...field.synonyms];
}
