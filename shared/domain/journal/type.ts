import type { Code, Envelope, Instant } from '../record/envelope';

/** What the first line of a chain says about it. */
export interface ChainBegin {
  /** Public half of the PC's key: base64 of the uncompressed point. */
  key: string;
  lane: string;
  reason: string;
  /** The chain before, where it was known. */
  former?: string;
}

/** A line's place in its PC's chain (docs/adr/0095). */
export interface JournalLink {
  /** How `hash` is made; 1 is the only way so far. */
  v: number;
  chain: string;
  /** From 1 on, without gaps. */
  seq: number;
  /** `hash` of the line before; empty in the first. */
  prev: string;
  /** SHA-256 of `coveredText`, in hexadecimal. */
  hash: string;
  /** ECDSA P-256 over the text of `hash`, by the key whose public half stands in the first line; base64. */
  sign: string;
  /** In the first line only. */
  begin?: ChainBegin;
}

/** Access and export log, sync runs, import batches. Lines are added, never changed. */
export interface JournalEntry extends Envelope {
  /** One of `journalKinds`. */
  kind: Code;
  at: Instant;
  by: string;
  /** Shape depends on `kind`; never names or numbers of persons. */
  detail: Record<string, unknown>;
  /** Missing in lines of before the chain, and in marks. */
  link?: JournalLink;
}
