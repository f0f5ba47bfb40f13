import type { Draft } from '../record/envelope';
import type { LedgerEntry } from './type';

export function newLedgerEntry(
  given: Partial<Draft<LedgerEntry>> & Pick<LedgerEntry, 'kind' | 'subjectId' | 'date'>,
): Draft<LedgerEntry> {
  return { ...given };
}
