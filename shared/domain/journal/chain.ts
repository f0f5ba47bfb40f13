import { canonicalJson } from '../../lib/equal';
import type { ChainBegin, JournalEntry, JournalLink } from './type';

/** The end of a chain: its last line. */
export interface ChainHead {
  chain: string;
  seq: number;
  hash: string;
}

/** Why a chain begins. `first` once for a PC and lane; each other one is said to whoever checks. */
export type BeginReason = 'first' | 'restored' | 'headLost' | 'rolledBack';

/**
 * The text under the hash of a line: everything that stays as it was written. Left out: `sentBy`, set when sending,
 * `schemaVersion` and `ext`, which depend on who reads.
 */
export function coveredText(entry: JournalEntry, link: Omit<JournalLink, 'v' | 'hash' | 'sign'>): string {
  const { chain, seq, prev, begin } = link;
  const { id, org, deviceId, createdAt, createdBy, updatedAt, updatedBy, open, history } = entry;
  const { kind, at, by, detail } = entry;
  const envelope = { id, org, deviceId, createdAt, createdBy, updatedAt, updatedBy, open, history };
  return canonicalJson({ v: linkVersion, chain, seq, prev, begin, ...envelope, kind, at, by, detail });
}

export const linkVersion = 1;

/** The link of an entry if it has the shape of one. */
export function linkOf(entry: Pick<JournalEntry, 'link'>): JournalLink | undefined {
  const link: Readonly<Record<string, unknown>> | undefined = entry.link && { ...entry.link };
  if (!link) return undefined;
  const { v, chain, seq, prev, hash, sign, begin } = link;
  if (v !== linkVersion || typeof chain !== 'string' || typeof seq !== 'number') return undefined;
  if (typeof prev !== 'string' || typeof hash !== 'string' || typeof sign !== 'string') return undefined;
  const first = beginOf(begin);
  return { v, chain, seq, prev, hash, sign, ...(first && { begin: first }) };
}

function beginOf(given: unknown): ChainBegin | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { key, lane, reason, former }: Readonly<Record<string, unknown>> = { ...given };
  if (typeof key !== 'string' || typeof lane !== 'string' || typeof reason !== 'string') return undefined;
  return { key, lane, reason, ...(typeof former === 'string' && { former }) };
}

/** The head of the lane `acts` as a run line names it; `travels`: the lines up to it went to the county. */
export interface Anchor extends ChainHead {
  travels: boolean;
}

export function anchorOf(entry: Pick<JournalEntry, 'kind' | 'detail'>): Anchor | undefined {
  const given = entry.kind === 'syncRun' ? entry.detail['acts'] : undefined;
  if (typeof given !== 'object' || given === null) return undefined;
  const { chain, seq, hash, travels }: Readonly<Record<string, unknown>> = { ...given };
  if (typeof chain !== 'string' || typeof seq !== 'number' || typeof hash !== 'string') return undefined;
  return { chain, seq, hash, travels: travels === true };
}
