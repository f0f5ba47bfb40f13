import { laneOf } from '@shared/domain/journal/codes';
import type { JournalEntry } from '@shared/domain/journal/type';
import type { Office } from '@/data/office';
import { firstIdAt, journalPages } from '@/data/journal/walk';
import { countOf, describe } from './describe';

/** A line as the page shows it. */
export interface ShownLine {
  id: string;
  /** Undefined for a line that cannot be read. */
  kind: string | undefined;
  at: string;
  by: string;
  what: string;
  count: number | undefined;
  deviceId: string;
  seq: number | undefined;
  hash: string;
}

/** More are neither shown nor exported: nobody reads them, and the window must stay light. */
export const mostLines = 20_000;

/**
 * The lines made from `from` up to `to` (ms since 1970), latest first; of too many the latest. Lines that cannot be
 * read are there with their time.
 */
export async function linesBetween(
  office: Office,
  from: number,
  to: number,
  signal: AbortSignal,
): Promise<{ lines: ShownLine[]; isCut: boolean }> {
  let lines: ShownLine[] = [];
  let isCut = false;
  for await (const page of journalPages(office.repo('journal'), {
    from: firstIdAt(from),
    to: firstIdAt(to),
  })) {
    signal.throwIfAborted();
    lines.push(...page.lines.filter(({ kind }) => laneOf(kind) !== undefined).map(shown));
    lines.push(...page.damaged.map(unreadable));
    if (lines.length > mostLines) {
      lines = lines.slice(-mostLines);
      isCut = true;
    }
  }
  return { lines: lines.toReversed(), isCut };
}

function shown(entry: JournalEntry): ShownLine {
  const { id, kind, createdAt, by, deviceId, link } = entry;
  return {
    id,
    kind,
    at: createdAt,
    by,
    what: describe(entry),
    count: countOf(entry),
    deviceId,
    seq: link?.seq,
    hash: link?.hash ?? '',
  };
}

function unreadable(id: string): ShownLine {
  const at = timeOfId(id);
  return {
    id,
    kind: undefined,
    at,
    by: '',
    what: '',
    count: undefined,
    deviceId: '',
    seq: undefined,
    hash: '',
  };
}

/** When a line was made, by its id (UUIDv7, RFC 9562). */
export function timeOfId(id: string): string {
  const ms = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
  return Number.isNaN(ms) ? '' : new Date(ms).toISOString();
}
