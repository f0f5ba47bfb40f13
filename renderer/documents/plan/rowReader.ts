import { cellText } from '../grid';
import type { Cell, SheetGrid } from '../grid';
import type { FoundTable, TableField } from '../table/field';
import type { Problem, Reading } from '../values/reading';
import type { ImportFailure, ImportRemark } from './notice';

/** Reads the cells of one row by field and gathers what is to be said about them. */
export class RowReader<K extends string> {
  readonly failures: ImportFailure[] = [];
  readonly remarks: ImportRemark[] = [];
  /** Row number as Excel shows it. */
  readonly row: number;

  constructor(
    private readonly cells: readonly Cell[],
    index: number,
    private readonly columns: ColumnFinder<K>,
  ) {
    this.row = index + 1;
  }

  has(field: K): boolean {
    return this.columns.at(field) !== undefined;
  }

  label(field: K): string {
    return this.columns.label(field);
  }

  cell(field: K): Cell {
    const column = this.columns.at(field);
    return column === undefined ? undefined : this.cells[column];
  }

  /** The value of a field; what the reading says about it is noted. */
  take<T>(field: K, read: (cell: Cell) => Reading<T>): T | undefined {
    const { value, problem, remark } = read(this.cell(field));
    if (problem) this.fail(field, problem);
    if (remark !== undefined) this.note(field, remark);
    return value;
  }

  fail(field: K, { reason, remedy }: Problem): void {
    this.failures.push({ ...this.place(field), reason, remedy });
  }

  note(field: K, text: string): void {
    this.remarks.push({ ...this.place(field), text });
  }

  private place(field: K): { row: number; column: string; value: string } {
    return { row: this.row, column: this.columns.label(field), value: cellText(this.cell(field)) };
  }
}

/** Where each field stands and what its column is called. */
export class ColumnFinder<K extends string> {
  private readonly byField: ReadonlyMap<K, { column: number; label: string }>;

  constructor(
    table: FoundTable<K>,
    private readonly fields: readonly TableField<K>[],
  ) {
    this.byField = new Map(
      table.columns.flatMap(({ field, column, label }) =>
        field ? [[field, { column, label }] as const] : [],
      ),
    );
  }

  at(field: K): number | undefined {
    return this.byField.get(field)?.column;
  }

  label(field: K): string {
    return this.byField.get(field)?.label || this.fields.find((each) => each.key === field)?.label || field;
  }
}

/** Readers for the rows that hold a record, from top to bottom. */
export function rowReaders<K extends string>(
  grid: SheetGrid,
  table: FoundTable<K>,
  columns: ColumnFinder<K>,
): RowReader<K>[] {
  return table.bodyRows.map((index) => new RowReader(grid.rows[index] ?? [], index, columns));
}
