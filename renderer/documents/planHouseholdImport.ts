import { documents } from '@shared/messages/documents';
import type { SheetGrid } from './grid';
import { patchOf } from './ledger/compare';
import { compose } from './ledger/compose';
import { carryDown, groupRows, saysHead } from './ledger/group';
import type { LedgerGroup, LedgerRow } from './ledger/group';
import type {
  ExistingHouseholds,
  HouseholdImportOptions,
  HouseholdImportPlan,
  PlannedHousehold,
} from './ledger/plan';
import { readDwelling } from './ledger/readDwelling';
import { readResident } from './ledger/readResident';
import { fillMerged } from './plan/fillMerged';
import { allAtOnce, inSlices } from './plan/pace';
import type { PaceOptions, Steps } from './plan/pace';
import { ColumnFinder, rowReaders } from './plan/rowReader';
import type { FoundTable } from './table/field';
import { householdCodes } from './table/householdCodes';
import { householdColumns } from './table/householdFields';
import type { HouseholdColumn } from './table/householdFields';
import { CodeReader } from './values/readCode';

const words = documents.ledger;

/**
 * Says what importing a 住户台账 (one row per person) would do, before anything is written: households by address and
 * 户主, the head's row deciding where rows differ, what it overruled kept in `differences`. Residents' ID numbers only
 * tell birth date and gender and are dropped unless `keepIdNumbers`. Writes nothing.
 */
export function planHouseholdImport(
  grid: SheetGrid,
  table: FoundTable<HouseholdColumn>,
  existing: ExistingHouseholds,
  options: HouseholdImportOptions = {},
): HouseholdImportPlan {
  return allAtOnce(steps({ grid, table, existing, options }));
}

/** A table of the file and the households that the office has. */
export interface HouseholdImport {
  grid: SheetGrid;
  table: FoundTable<HouseholdColumn>;
  existing: ExistingHouseholds;
  options?: HouseholdImportOptions;
}

/** The same while the window stays alive; progress in rows. Rejects with the signal's reason. */
export function planHouseholdImportInSlices(
  input: HouseholdImport,
  pace: Omit<PaceOptions, 'total'>,
): Promise<HouseholdImportPlan> {
  return inSlices(steps(input), { ...pace, total: input.table.bodyRows.length });
}

function* steps({ grid, table, existing, options = {} }: HouseholdImport): Steps<HouseholdImportPlan> {
  const code = new CodeReader<HouseholdColumn>(householdCodes);
  const columns = new ColumnFinder(table, householdColumns);
  const keep = options.keepIdNumbers === true;
  const rows: LedgerRow[] = [];
  for (const row of rowReaders(fillMerged(grid, table.headerRow), table, columns)) {
    const dwelling = readDwelling(row, code);
    const resident = readResident(row, code, keep);
    rows.push({ row, dwelling, ...resident, isHead: isHead(dwelling.head, resident.person) });
    yield rows.length;
  }
  carryDown(rows);
  yield rows.length;
  rows.forEach(needPlaceAndHead);
  noteSameNumbers(rows);
  yield rows.length;
  const households: PlannedHousehold[] = [];
  for (const group of groupRows(rows.filter(({ row }) => row.failures.length === 0))) {
    households.push(...plan(group, existing));
    yield rows.length;
  }
  return { households, ...summary(rows, households, code, keep) };
}

function isHead(head: string | undefined, person: LedgerRow['person']): boolean {
  if (!person) return false;
  return person.relation === undefined ? person.name === head : saysHead(person.relation);
}

function needPlaceAndHead({ row, dwelling, person }: LedgerRow): void {
  if ((dwelling.building ?? dwelling.room ?? dwelling.compound) === undefined) {
    row.fail('room', { reason: words.missingAddress, remedy: words.missingAddressRemedy });
  }
  const empty = dwelling.kind !== undefined && dwelling.kind !== 'owner';
  if (dwelling.head === undefined && !person && !empty) {
    row.fail('head', { reason: words.missingHead, remedy: words.missingHeadRemedy });
  }
}

function noteSameNumbers(rows: readonly LedgerRow[]): void {
  const first = new Map<string, number>();
  for (const { row, idNumber } of rows) {
    if (idNumber === undefined) continue;
    const earlier = first.get(idNumber);
    if (earlier === undefined) first.set(idNumber, row.row);
    else row.note('idNumber', words.sameIdNumber(earlier));
  }
}

function plan({ key, rows }: LedgerGroup, existing: ExistingHouseholds): PlannedHousehold[] {
  const [first, ...others] = rows.filter(({ row }) => row.failures.length === 0);
  if (!first) return [];
  const numbers = [first, ...others].map(({ row }) => row.row).toSorted((a, b) => a - b);
  const draft = compose([first, ...others]);
  const known = existing.byKey(key);
  if (!known) {
    if (!first.isHead && first.person) first.row.note('relation', words.headWithoutRow);
    return [{ rows: numbers, kind: 'new', draft }];
  }
  const states = { head: first.isHead, level: rows.some(({ dwelling }) => dwelling.level !== undefined) };
  const { patch, newPersons } = patchOf(known, draft, states);
  if (Object.keys(patch).length === 0) return [{ rows: numbers, kind: 'unchanged', id: known.id }];
  return [{ rows: numbers, kind: 'changed', id: known.id, known, patch, newPersons }];
}

function summary(
  rows: readonly LedgerRow[],
  households: readonly PlannedHousehold[],
  code: CodeReader<HouseholdColumn>,
  keep: boolean,
): Omit<HouseholdImportPlan, 'households'> {
  const good = rows.filter(({ row }) => row.failures.length === 0);
  const remarks = good.flatMap(({ row }) => row.remarks);
  const count = (kind: PlannedHousehold['kind']): number =>
    households.filter((each) => each.kind === kind).length;
  return {
    failures: rows.flatMap(({ row }) => row.failures),
    remarks,
    unknownLabels: code.unknown(),
    counts: {
      rows: rows.length,
      households: households.length,
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      persons: good.filter(({ person }) => person).length,
      failedRows: rows.length - good.length,
      warnings: new Set(remarks.map(({ row }) => row)).size,
      withDifferences: households.filter((each) => each.kind === 'new' && each.draft.differences).length,
      droppedIdNumbers: keep ? 0 : good.filter(({ idNumber }) => idNumber !== undefined).length,
    },
  };
}
