import type { LedgerFacts } from '@shared/domain/member/ledgers';
import type { MemberRow } from '@/search/indexes';

/** What the index knows about the ledgers a member stands in. */
export function ledgerFacts(row: MemberRow): LedgerFacts {
  return {
    category: row.category,
    standing: row.standing,
    isFloating: row.floatingDirection !== undefined,
    isLost: row.lostSince !== undefined,
    inService: row.inService,
    hasTransfers: row.transferCount > 0,
    care: row.care,
  };
}
