import type { JournalEntry } from '@shared/domain/journal/type';
import { DamagedRecordError } from '../errors';
import type { Repository } from '../repository';

export interface JournalPage {
  lines: JournalEntry[];
  /** Ids of lines that cannot be decrypted. */
  damaged: string[];
}

/** Ids of lines are UUIDv7; marks (`not-same-…`) come after all of them. */
const first = '0';
const last = 'g';
const pageSize = 500;

/**
 * All lines in order of id, which is the order in which they were made, page by page. A line that cannot be read is
 * named and stepped over, so that it hides no other.
 */
export async function* journalPages(
  repo: Pick<Repository<JournalEntry>, 'find'>,
  range: { from?: string; to?: string } = {},
): AsyncGenerator<JournalPage> {
  let from = range.from ?? first;
  let limit = pageSize;
  for (;;) {
    try {
      const lines = await repo.find({ field: 'id', from, to: range.to ?? last, limit });
      yield { lines, damaged: [] };
      const end = lines.at(-1)?.id;
      if (lines.length < limit || end === undefined) return;
      from = after(end);
      limit = pageSize;
    } catch (error) {
      if (!(error instanceof DamagedRecordError)) throw error;
      if (limit > 1) {
        limit = Math.ceil(limit / 2);
        continue;
      }
      yield { lines: [], damaged: [error.id] };
      from = after(error.id);
      limit = pageSize;
    }
  }
}

/** Greater than the id and smaller than the next one of the same length. */
const after = (id: string): string => `${id}!`;

/** The smallest id of a line made at this time (ms since 1970). */
export function firstIdAt(ms: number): string {
  const hex = Math.max(0, Math.trunc(ms)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7`;
}
