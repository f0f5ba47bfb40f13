import { codeOf } from '@shared/domain/record/codes';
import type { CodeList } from '@shared/domain/record/codes';
import type { Code } from '@shared/domain/record/envelope';
import { cellText } from '../grid';
import type { UnknownLabel } from '../plan/notice';
import type { RowReader } from '../plan/rowReader';
import { saysNothing } from './nothing';

/** Reads labels as codes; a label that the list does not know stays what it is and is counted. */
export class CodeReader<K extends string> {
  private readonly known = new Map<string, Code>();
  private readonly strange = new Map<string, UnknownLabel>();

  /** `plainer` gives a word without what only describes it, tried where the list does not know the word as it stands. */
  constructor(
    private readonly lists: Partial<Record<K, CodeList>>,
    private readonly plainer: Partial<Record<K, (label: string) => string>> = {},
  ) {}

  one(row: RowReader<K>, field: K): Code | undefined {
    const label = cellText(row.cell(field));
    return saysNothing(label) ? undefined : this.code(row, field, label);
  }

  /** Several labels in one cell: `低保、残疾`. A label that itself holds a separator is tried whole first. */
  all(row: RowReader<K>, field: K): Code[] {
    const label = cellText(row.cell(field));
    if (codeOf(this.lists[field] ?? [], label) !== undefined) return [this.code(row, field, label)];
    const parts = label.split(/[、,，;；/|\s]+/u).filter((part) => !saysNothing(part));
    return [...new Set(parts.map((part) => this.code(row, field, part)))];
  }

  unknown(): UnknownLabel[] {
    return [...this.strange.values()].toSorted((a, b) => b.count - a.count);
  }

  private code(row: RowReader<K>, field: K, label: string): Code {
    const key = `${field} ${label}`;
    const strange = this.strange.get(key);
    if (strange) {
      strange.count += 1;
      return label;
    }
    const known = this.known.get(key) ?? this.lookedUp(field, label);
    if (known === undefined) this.strange.set(key, { column: row.label(field), label, count: 1 });
    else this.known.set(key, known);
    return known ?? label;
  }

  private lookedUp(field: K, label: string): Code | undefined {
    const list = this.lists[field] ?? [];
    return codeOf(list, label) ?? codeOf(list, this.plainer[field]?.(label) ?? '');
  }
}
