import type { CollectionName } from '@shared/domain/record/envelope';
import type { ReplicaRecord, ReplicaStore, Span } from '@/data/replica';

/** More stretches than this are not kept apart; the oldest is looked at again instead. */
const keptSpans = 32;

/** Adds what a pull wrote; stretches that touch become one. */
export function withSpans(known: readonly Span[], added: readonly Span[]): Span[] {
  const all = [...known];
  for (const span of added) {
    const last = all.at(-1);
    if (last && last.upTo === span.after) all[all.length - 1] = { after: last.after, upTo: span.upTo };
    else all.push(span);
  }
  return all.slice(-keptSpans);
}

/** How far the order of writing was looked at, and what lies ahead of that need not be. */
export interface Looked {
  checkpoint: string | undefined;
  spans: readonly Span[];
}

/** What was written since, page by page and around what pulls wrote; the last page may be empty and only lead on. */
export async function* writtenSince(
  store: ReplicaStore,
  collection: CollectionName,
  from: Looked,
  limit: number,
): AsyncGenerator<{ records: ReplicaRecord[]; next: Looked }> {
  let { checkpoint, spans } = from;
  let jumped = false;
  for (;;) {
    const [span, ...rest] = spans;
    const page =
      span?.after === undefined && span
        ? undefined
        : await store.changedSince(collection, checkpoint, limit, span?.after);
    if (page && page.records.length > 0) {
      ({ checkpoint } = page);
      jumped = false;
      yield { records: page.records, next: { checkpoint, spans } };
    } else if (span) {
      checkpoint = span.upTo;
      spans = rest;
      jumped = true;
    } else {
      if (jumped) yield { records: [], next: { checkpoint, spans } };
      return;
    }
  }
}
