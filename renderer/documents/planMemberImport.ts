import { today } from '@shared/lib/dates';
import type { SheetGrid } from './grid';
import { fillMerged } from './plan/fillMerged';
import { allAtOnce, inSlices } from './plan/pace';
import type { PaceOptions, Steps } from './plan/pace';
import { ColumnFinder, rowReaders } from './plan/rowReader';
import { branchesAs } from './roster/branchNames';
import { failDuplicates } from './roster/duplicates';
import type { ExistingMembers, MemberImportOptions, MemberImportPlan, PlannedMember } from './roster/plan';
import { planRow } from './roster/planRow';
import { readMember } from './roster/readMember';
import type { ReadMember } from './roster/readMember';
import type { FoundTable } from './table/field';
import { memberCodes, plainerMemberWords } from './table/memberCodes';
import { memberColumns } from './table/memberFields';
import type { MemberColumn } from './table/memberFields';
import { CodeReader } from './values/readCode';

/** A table of the file, the members that the office has, and what the clerk was asked. */
export interface MemberImport {
  grid: SheetGrid;
  table: FoundTable<MemberColumn>;
  existing: ExistingMembers;
  options?: MemberImportOptions;
}

/**
 * Says what importing a roster would do, row by row, before anything is written: new, changed, unchanged, doubtful,
 * failed (with column, reason and remedy). Writes nothing. `table` comes from `findTable` and may have been changed by
 * the clerk. Busy for a second with 20,000 rows: on screen use `planMemberImportInSlices`.
 */
export function planMemberImport(
  grid: SheetGrid,
  table: FoundTable<MemberColumn>,
  existing: ExistingMembers,
  options: MemberImportOptions = {},
): MemberImportPlan {
  return allAtOnce(steps({ grid, table, existing, options }));
}

/** The same while the window stays alive; progress in rows. Rejects with the signal's reason. */
export function planMemberImportInSlices(
  input: MemberImport,
  pace: Omit<PaceOptions, 'total'>,
): Promise<MemberImportPlan> {
  return inSlices(steps(input), { ...pace, total: input.table.bodyRows.length });
}

function* steps({ grid, table, existing, options = {} }: MemberImport): Steps<MemberImportPlan> {
  const code = new CodeReader<MemberColumn>(memberCodes, plainerMemberWords);
  const day = options.today ?? today();
  const columns = new ColumnFinder(table, memberColumns);
  const branchAs = branchesAs(options.branches ?? []);
  const read: ReadMember[] = [];
  for (const row of rowReaders(fillMerged(grid, table.headerRow), table, columns)) {
    const member = readMember(row, code, day);
    const branch = member.draft.branch ?? options.defaultBranch;
    if (branch !== undefined) member.draft.branch = branchAs(branch);
    read.push(member);
    // Reading is nearly all of the work.
    yield read.length;
  }
  failDuplicates(read);
  yield read.length;
  const taken = new Map<string, number>();
  const rows: PlannedMember[] = [];
  for (const each of read) {
    rows.push(planRow(each, existing, taken, options));
    yield read.length;
  }
  return { rows, unknownLabels: code.unknown(), ...summary(rows, read) };
}

function summary(
  rows: PlannedMember[],
  read: ReadMember[],
): Pick<MemberImportPlan, 'failures' | 'remarks' | 'counts'> {
  const failed = new Set(rows.filter((row) => row.kind === 'failed').map((row) => row.row));
  const remarks = read.flatMap(({ row }) => row.remarks).filter((remark) => !failed.has(remark.row));
  const count = (kind: PlannedMember['kind']): number => rows.filter((row) => row.kind === kind).length;
  return {
    failures: rows.flatMap((row) => (row.kind === 'failed' ? row.failures : [])),
    remarks,
    counts: {
      total: rows.length,
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      doubtful: count('doubtful'),
      failed: failed.size,
      warnings: new Set(remarks.map((remark) => remark.row)).size,
    },
  };
}
