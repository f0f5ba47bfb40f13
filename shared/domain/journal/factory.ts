import type { Draft } from '../record/envelope';
import type { JournalEntry } from './type';

/** A line of the journal; `detail` never holds names or numbers of persons. */
export function newJournalEntry(
  given: Partial<Draft<JournalEntry>> & Pick<JournalEntry, 'kind' | 'at' | 'by'>,
): Draft<JournalEntry> {
  return { detail: {}, ...given };
}
