import type { CountyDocument } from '@shared/county/wire';
import type { Candidate } from './candidates';
import { toWire } from './wireForm';

export interface Outgoing {
  candidate: Candidate;
  doc: CountyDocument;
}

/** Characters of JSON in one request; a proxy in front of a county often takes no more than 8 MB. */
const portionSize = 3_000_000;

/** Wire documents in portions that one request carries; a single large record makes a portion of its own. */
export function portions(candidates: readonly Candidate[], user: string): Outgoing[][] {
  const all: Outgoing[][] = [];
  let current: Outgoing[] = [];
  let size = 0;
  for (const candidate of candidates) {
    const doc = toWire(candidate.record, candidate.baseline, user);
    const length = JSON.stringify(doc).length;
    if (current.length > 0 && size + length > portionSize) {
      all.push(current);
      current = [];
      size = 0;
    }
    current.push({ candidate, doc });
    size += length;
  }
  if (current.length > 0) all.push(current);
  return all;
}
