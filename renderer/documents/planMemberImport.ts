import { today } from '@shared/lib/dates';
import { documents } from '@shared/messages/documents';
import type { SheetGrid } from './grid';
import { fillMerged } from './plan/fillMerged';
import { ColumnFinder, rowReaders } from './plan/rowReader';
import { changesOf } from './roster/compare';
import { failDuplicates } from './roster/duplicates';
import { matchMember } from './roster/match';
import type {
  ExistingMembers,
  KnownMember,
  MemberDraft,
  MemberImportOptions,
  MemberImportPlan,
  PlannedMember,
} from './roster/plan';
import { readMember } from './roster/readMember';
import type { ReadMember } from './roster/readMember';
import type { FoundTable } from './table/field';
import { memberCodes } from './table/memberCodes';
import { memberColumns } from './table/memberFields';
import type { MemberColumn } from './table/memberFields';
import { CodeReader } from './values/readCode';

/**
 * Says what importing a roster would do, row by row, before anything is written: new, changed (with the patch),
 * unchanged, failed (with column, reason and remedy). Writes nothing. `table` comes from `findTable` and may have
 * been changed by the clerk.
 */
export function planMemberImport(
  grid: SheetGrid,
  table: FoundTable<MemberColumn>,
  existing: ExistingMembers,
  options: MemberImportOptions = {},
): MemberImportPlan {
  const code = new CodeReader<MemberColumn>(memberCodes);
  const settings = { ...options, today: options.today ?? today() };
  const columns = new ColumnFinder(table, memberColumns);
  const read = rowReaders(fillMerged(grid, table.headerRow), table, columns).map((row) =>
    readMember(row, code, settings),
  );
  failDuplicates(read);
  const taken = new Map<string, number>();
  const rows = read.map((each) => plan(each, existing, taken));
  const failed = new Set(rows.filter((row) => row.kind === 'failed').map((row) => row.row));
  const remarks = read.flatMap(({ row }) => row.remarks).filter((remark) => !failed.has(remark.row));
  const count = (kind: PlannedMember['kind']): number => rows.filter((row) => row.kind === kind).length;
  return {
    rows,
    failures: rows.flatMap((row) => (row.kind === 'failed' ? row.failures : [])),
    remarks,
    unknownLabels: code.unknown(),
    counts: {
      total: rows.length,
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      failed: failed.size,
      warnings: new Set(remarks.map((remark) => remark.row)).size,
    },
  };
}

function plan(each: ReadMember, existing: ExistingMembers, taken: Map<string, number>): PlannedMember {
  const { row, draft } = each;
  const known = row.failures.length > 0 ? undefined : matchMember(each, existing);
  if (known) claim(each, known, taken);
  const { name, category } = draft;
  if (row.failures.length > 0 || name === undefined || category === undefined) {
    return { row: row.row, kind: 'failed', failures: row.failures };
  }
  if (!known) {
    return {
      row: row.row,
      kind: 'new',
      draft: { ...draft, name, category, standing: draft.standing ?? 'normal' },
    };
  }
  return update(each, known, name);
}

/** A member of the office can be named by one row only. */
function claim({ row }: ReadMember, known: KnownMember, taken: Map<string, number>): void {
  const earlier = taken.get(known.id);
  if (earlier === undefined) taken.set(known.id, row.row);
  else {
    const words = documents.rows;
    row.fail('name', { reason: words.samePerson(earlier), remedy: words.duplicateRemedy });
  }
}

function update({ row, draft, notFloating }: ReadMember, known: KnownMember, name: string): PlannedMember {
  const changes = changesOf(known, draft);
  if (notFloating && known.floating) changes.push({ field: 'floating', from: known.floating, to: undefined });
  if (changes.length === 0) return { row: row.row, kind: 'unchanged', id: known.id, name };
  const patch: Partial<MemberDraft> = Object.fromEntries(changes.map(({ field, to }) => [field, to]));
  return { row: row.row, kind: 'changed', id: known.id, name, patch, changes };
}
