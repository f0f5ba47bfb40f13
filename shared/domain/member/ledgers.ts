import type { Code } from '../record/envelope';
import { isCounted } from './rules';

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

/** Ledgers of a year that are added up from the entries beside the record. */
export const yearLedgerKinds = ['dues', 'points'] as const;

export type YearLedgerKind = (typeof yearLedgerKinds)[number];

/** Every ledger that is exported and printed. */
export type OutputKind = LedgerKind | YearLedgerKind;

export const isYearLedger = (kind: OutputKind): kind is YearLedgerKind =>
  yearLedgerKinds.some((each) => each === kind);

/** What a record and its row of the index both tell about the ledgers a member stands in. */
export interface LedgerFacts {
  category: Code;
  standing: Code;
  isFloating: boolean;
  isLost: boolean;
  inService: boolean;
  hasTransfers: boolean;
  care: readonly Code[];
}

/**
 * Whether a member stands in a ledger. Who does not count here (转出 accepted, 除名 …) is in none but that of the
 * transfers; 停止党籍 for being lost stays among the lost. In-service members belong to another organisation.
 */
export function inLedger(kind: LedgerKind, facts: LedgerFacts): boolean {
  return standings(facts)[kind];
}

/** All ledgers that a member stands in, as `inLedger` tells them one by one, in their order. */
export function ledgersOf(facts: LedgerFacts): LedgerKind[] {
  const stands = standings(facts);
  return ledgerKinds.filter((kind) => stands[kind]);
}

function standings(facts: LedgerFacts): Record<LedgerKind, boolean> {
  const counts = isCounted(facts);
  return {
    roster: counts,
    floating: counts && facts.isFloating,
    probationary: counts && facts.category === 'probationary',
    hardship: counts && facts.care.includes('hardship'),
    inService: facts.inService,
    transfers: facts.hasTransfers,
    lost: facts.isLost && (counts || facts.standing === 'suspended'),
  };
}
