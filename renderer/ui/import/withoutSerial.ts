import type { ColumnChoice } from './types';

/** A running number is recognised so that it is not taken for something else; it is never imported. */
export function withoutSerial(columns: readonly ColumnChoice[]): ColumnChoice[] {
  return columns.map((each) => (each.field === 'serial' ? { ...each, field: undefined } : each));
}
