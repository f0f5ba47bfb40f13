import { type Anchor, anchorOf, coveredText, linkOf } from '@shared/domain/journal/chain';
import type { CheckedLine, Problem } from '@shared/domain/journal/checkOrder';
import { laneOf } from '@shared/domain/journal/codes';
import type { JournalEntry, JournalLink } from '@shared/domain/journal/type';
import type { Office } from '../office';
import { hashOf } from './signer';
import { type JournalPage, journalPages } from './walk';

/** `sound` says at first only that the hash is right; the signature is checked once the chain's key is known. */
export type SignedLine = CheckedLine & { sign: string };

interface Begin {
  chain: string;
  deviceId: string;
  at: string;
  track: string;
  reason: string;
}

/** What one walk over the journal finds; a small part of each line. */
export interface Collected {
  count: number;
  chains: Map<string, SignedLine[]>;
  /** Public key of each chain, from its first line. */
  keys: Map<string, string>;
  begins: Begin[];
  /** Heads that run lines name, and whose they are. */
  anchors: (Anchor & { deviceId: string })[];
  unlinked: { id: string; deviceId: string; at: string }[];
  damaged: string[];
}

/** Reads the whole journal page by page. Fires the signal's reason when it is cancelled. */
export function collect(
  office: Office,
  signal: AbortSignal | undefined,
  onProgress: ((lines: number) => void) | undefined,
): Promise<Collected> {
  return collectPages(journalPages(office.repo('journal')), signal, onProgress);
}

/** The same of lines from anywhere, e.g. as the county has them. */
export async function collectPages(
  pages: AsyncIterable<JournalPage> | Iterable<JournalPage>,
  signal?: AbortSignal,
  onProgress?: (lines: number) => void,
): Promise<Collected> {
  const found: Collected = {
    count: 0,
    chains: new Map(),
    keys: new Map(),
    begins: [],
    anchors: [],
    unlinked: [],
    damaged: [],
  };
  for await (const { lines, damaged } of pages) {
    signal?.throwIfAborted();
    const hashes = await Promise.all(lines.map(hashOfLine));
    for (const [i, line] of lines.entries()) add(found, line, hashes[i]);
    found.damaged.push(...damaged);
    found.count += lines.length + damaged.length;
    onProgress?.(found.count);
  }
  return found;
}

/** Undefined for a line without a link. */
async function hashOfLine(line: JournalEntry): Promise<string | undefined> {
  const link = linkOf(line);
  return link && (await hashOf(coveredText(line, link)));
}

function add(found: Collected, line: JournalEntry, hash: string | undefined): void {
  const { id, deviceId, createdAt: at } = line;
  const link = linkOf(line);
  if (!link) {
    if (laneOf(line.kind) !== undefined) found.unlinked.push({ id, deviceId, at });
    return;
  }
  addLinked(found, line, link, hash === link.hash);
  const anchor = anchorOf(line);
  if (anchor) found.anchors.push({ ...anchor, deviceId });
}

function addLinked(found: Collected, line: JournalEntry, link: JournalLink, sound: boolean): void {
  const { id, org, deviceId, createdAt } = line;
  const { chain, seq, prev, hash, sign, begin } = link;
  const lines = found.chains.get(chain) ?? [];
  lines.push({ id, deviceId, createdAt, chain, seq, prev, hash, sign, sound });
  found.chains.set(chain, lines);
  if (seq !== 1 || !begin) return;
  found.keys.set(chain, begin.key);
  found.begins.push({ chain, deviceId, at: createdAt, track: `${begin.lane}/${org}`, reason: begin.reason });
}

/** Beginnings that need a word: every one with a reason of its own, and a second "first" of the same PC, lane and community. */
export function newBeginnings(begins: readonly Begin[]): Problem[] {
  const seen = new Set<string>();
  return begins.flatMap(({ chain, deviceId, at, track, reason }): Problem[] => {
    const key = `${deviceId}/${track}`;
    const again = seen.has(key);
    seen.add(key);
    return again || reason !== 'first' ? [{ kind: 'beganAnew', chain, deviceId, at, reason }] : [];
  });
}

/** Lines without a link although the chain of their PC had begun. */
export function lateUnlinked({ begins, unlinked }: Collected): Problem[] {
  const begun = new Map<string, string>();
  for (const { deviceId, at } of begins) {
    const before = begun.get(deviceId);
    if (before === undefined || at < before) begun.set(deviceId, at);
  }
  return unlinked
    .filter(({ deviceId, at }) => at > (begun.get(deviceId) ?? '9'))
    .map(({ id, deviceId, at }) => ({ kind: 'unlinked', id, deviceId, at }));
}
