import { today } from '@shared/lib/dates';
import type { Layers } from '../live/layers';
import type { LedgerRow } from './ledger';

/** 积分 of the current calendar year per member, added up at the first question after a change. */
export function pointsOfYear(ledger: Layers<LedgerRow>): (memberId: string) => number | undefined {
  let known = new Map<string, number>();
  let revision = -1;
  let year = '';
  return (memberId) => {
    const now = today().slice(0, 4);
    if (revision !== ledger.revision || year !== now) {
      revision = ledger.revision;
      year = now;
      known = new Map();
      ledger.each(({ kind, subjectId, date, takenBack, amount = 0 }) => {
        if (kind === 'points' && !takenBack && date.startsWith(now))
          known.set(subjectId, (known.get(subjectId) ?? 0) + amount);
      });
    }
    return known.get(memberId);
  };
}
