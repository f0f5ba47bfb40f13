import { isTakenBack } from '@shared/domain/ledger/takeBack';
import type { LedgerEntry } from '@shared/domain/ledger/type';
import type { RowSource } from '../live/source';
import type { Columns } from '../packed/spec';
import type { LedgerRow } from './ledger';

const columns: Columns<LedgerRow> = {
  org: { kind: 'text' },
  kind: { kind: 'text' },
  subjectId: { kind: 'text' },
  date: { kind: 'text' },
  rule: { kind: 'text' },
  amount: { kind: 'number' },
  takenBack: { kind: 'flag' },
  createdAt: { kind: 'text' },
};

export const ledgerSource: RowSource<LedgerRow, LedgerEntry> = {
  spec: { name: 'ledger', edition: 1, columns, natural: ['date'], descending: true },
  toRow: (entry) => ({
    id: entry.id,
    org: entry.org,
    kind: entry.kind,
    subjectId: entry.subjectId,
    date: entry.date,
    rule: entry.rule,
    amount: entry.amount,
    takenBack: isTakenBack(entry),
    createdAt: entry.createdAt,
  }),
};
