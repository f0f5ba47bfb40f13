import { today } from '@shared/lib/dates';
import type { Layers } from '../live/layers';
import { summaryOf } from '../live/summary';
import type { LedgerRow } from './ledger';

/** 积分 of the current calendar year per member, added up at the first question and followed from then on. */
export function pointsOfYear(ledger: Layers<LedgerRow>): (memberId: string) => number | undefined {
  let year = '';
  const summary = summaryOf(
    ledger,
    () => new Map<string, number>(),
    (known, { kind, subjectId, date, takenBack, amount = 0 }: LedgerRow) => {
      if (kind === 'points' && !takenBack && date.startsWith(year))
        known.set(subjectId, (known.get(subjectId) ?? 0) + amount);
    },
  );
  return (memberId) => {
    const now = today().slice(0, 4);
    if (year !== now) summary.forget();
    year = now;
    return summary.get().get(memberId);
  };
}
