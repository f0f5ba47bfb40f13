import type { Code } from '../record/envelope';

/** The views of the roster that every office keeps (domain.md section 3). */
export const ledgerKinds = [
  'roster',
  'floating',
  'probationary',
  'hardship',
  'inService',
  'transfers',
  'lost',
] as const;

export type LedgerKind = (typeof ledgerKinds)[number];

/** What a record and its row of the index both tell about the ledgers a member stands in. */
export interface LedgerFacts {
  category: Code;
  isFloating: boolean;
  isLost: boolean;
  inService: boolean;
  hasTransfers: boolean;
  care: readonly Code[];
}

/** Whether a member stands in a ledger; the 花名册 holds everybody. */
export function inLedger(kind: LedgerKind, facts: LedgerFacts): boolean {
  const stands: Record<LedgerKind, boolean> = {
    roster: true,
    floating: facts.isFloating,
    probationary: facts.category === 'probationary',
    hardship: facts.care.includes('hardship'),
    inService: facts.inService,
    transfers: facts.hasTransfers,
    lost: facts.isLost,
  };
  return stands[kind];
}
