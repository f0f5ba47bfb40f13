import type { CollectionName } from '@shared/domain/record/envelope';
import { marksOf } from './marks';
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

/** How far the push of a community's database has looked, and what it need not look at because a pull wrote it. */
export async function lookedAt(store: ReplicaStore, database: string): Promise<Looked> {
  const { pushed, pulled, pulledByAll } = marksOf(store, database);
  const spans = [...(await pulled.get()), ...(await pulledByAll.get())];
  return { checkpoint: await pushed.get(), spans: united(store, spans) };
}

/** In order, and those that overlap as one. */
function united(store: ReplicaStore, spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((a, b) => (startsUpTo(store, a, b.after) ? -1 : 1))) {
    const last = all.at(-1);
    if (!last || !startsUpTo(store, span, last.upTo)) all.push(span);
    else if (store.isUpTo(last.upTo, span.upTo)) all[all.length - 1] = { after: last.after, upTo: span.upTo };
  }
  return all;
}

const startsUpTo = (store: ReplicaStore, { after }: Span, place: string | undefined): boolean =>
  after === undefined || (place !== undefined && store.isUpTo(after, place));

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
    if (span && checkpoint !== undefined && store.isUpTo(span.upTo, checkpoint)) {
      spans = rest;
      continue;
    }
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
