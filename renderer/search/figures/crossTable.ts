import { unknownBand } from '@shared/domain/member/bands';
import { isCounted } from '@shared/domain/member/rules';
import { memberOn } from '@shared/domain/member/onDate';
import type { PlainDate } from '@shared/domain/record/envelope';
import type { RowIndex } from '../rowIndex';
import type { MemberRow } from '../rows/member';
import { type CountedMember, type Dimension, type DimensionName, memberDimensions } from './dimensions';

/** Which number of a table: undefined parts stand for the total. */
export interface CellAt {
  row: string | undefined;
  column: string | undefined;
}

/** Members by two dimensions; every number is the number of rows that `cellWhere` finds. */
export interface CrossTable {
  rows: string[];
  columns: string[];
  count(at: CellAt): number;
}

export interface CrossQuery {
  row: DimensionName;
  column: DimensionName;
  on: PlainDate;
  /** `on` lies before today: members are counted as they stood at its end (`memberOn`). */
  past?: true;
  /** Names of communities by code, where there are several to count. */
  communities?: ReadonlyMap<string, string>;
}

/** Who counts on the day of the query, with what the dimensions read. */
function countedOn({ on, past }: CrossQuery, member: MemberRow): CountedMember | undefined {
  if (!past) return isCounted(member) ? member : undefined;
  const state = memberOn(member, on);
  if (!state) return undefined;
  const { org, gender, ethnicity, birthDate, fullMemberAt } = member;
  return {
    ...state,
    org,
    ...(gender !== undefined && { gender }),
    ...(ethnicity !== undefined && { ethnicity }),
    ...(birthDate !== undefined && { birthDate }),
    ...(fullMemberAt !== undefined && { fullMemberAt }),
  };
}

/** The rows behind one number. */
export function cellWhere(query: CrossQuery, at: CellAt): (member: MemberRow) => boolean {
  const byRow: Dimension = memberDimensions[query.row];
  const byColumn: Dimension = memberDimensions[query.column];
  return (member) => {
    const counted = countedOn(query, member);
    return (
      counted !== undefined &&
      (at.row === undefined || byRow.of(counted, query.on) === at.row) &&
      (at.column === undefined || byColumn.of(counted, query.on) === at.column)
    );
  };
}

/** The rows behind the difference of one number between two days: who is in only one of the two lists. */
export function changedWhere(now: CrossQuery, than: CrossQuery, at: CellAt): (member: MemberRow) => boolean {
  const inNow = cellWhere(now, at);
  const inThan = cellWhere(than, at);
  return (member) => inNow(member) !== inThan(member);
}

/** Counts all members of the figures in one pass over the index. */
export function crossTable(members: RowIndex<MemberRow>, query: CrossQuery): CrossTable {
  const byRow: Dimension = memberDimensions[query.row];
  const byColumn: Dimension = memberDimensions[query.column];
  const cells = new Map<string, Map<string, number>>();
  const rowTotals = new Map<string, number>();
  const columnTotals = new Map<string, number>();
  const add = (counts: Map<string, number>, part: string): void =>
    void counts.set(part, (counts.get(part) ?? 0) + 1);
  const total = members.count((member) => {
    const counted = countedOn(query, member);
    if (!counted) return false;
    const row = byRow.of(counted, query.on);
    const column = byColumn.of(counted, query.on);
    let line = cells.get(row);
    if (!line) {
      line = new Map();
      cells.set(row, line);
    }
    add(line, column);
    add(rowTotals, row);
    add(columnTotals, column);
    return true;
  });
  return {
    rows: order(byRow, rowTotals),
    columns: order(byColumn, columnTotals),
    count({ row, column }) {
      if (row === undefined) return column === undefined ? total : (columnTotals.get(column) ?? 0);
      if (column === undefined) return rowTotals.get(row) ?? 0;
      return cells.get(row)?.get(column) ?? 0;
    },
  };
}

/** Fixed parts first, then others by size, what is not filled in last. */
function order({ parts }: Dimension, totals: ReadonlyMap<string, number>): string[] {
  const fixed = new Set(parts);
  const others = [...totals].filter(([part]) => !fixed.has(part) && part !== unknownBand.code);
  others.sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return [
    ...parts,
    ...others.map(([part]) => part),
    ...(totals.has(unknownBand.code) ? [unknownBand.code] : []),
  ];
}

/** Parts of one side of two tables, in the order of the first; what is not filled in stays last. */
export function joinedParts(now: readonly string[], than: readonly string[]): string[] {
  const all = [...new Set([...now, ...than])];
  const unknown = unknownBand.code;
  return all.includes(unknown) ? [...all.filter((part) => part !== unknown), unknown] : all;
}
