import type { Envelope } from '@shared/domain/record/envelope';
import type { TableSpec } from '../packed/spec';

/** How the rows of a collection are made and kept. */
export interface RowSource<Row extends { id: string }, Rec extends Envelope> {
  spec: TableSpec<Row>;
  toRow: (record: Rec) => Row;
}
