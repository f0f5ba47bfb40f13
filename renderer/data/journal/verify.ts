import type { ChainHead } from '@shared/domain/journal/chain';
import { type Problem, checkOrder } from '@shared/domain/journal/checkOrder';
import type { LocalStore, Office } from '../office';
import { breathe, chunksOf } from '../repositories/chunks';
import { type Collected, type SignedLine, collect, lateUnlinked, newBeginnings } from './collect';
import { begunTracks, type Place, settledHead } from './heads';
import { checkFor, ownPublicKey } from './signer';

/** What checking the journal found. */
export interface JournalReport {
  /** Lines looked at, with those that have no link. */
  lines: number;
  /** PCs whose lines were looked at. */
  devices: number;
  /** Lines from before the chain: counted, not vouched for. */
  unlinked: number;
  problems: Problem[];
}

const seenCell = 'journal/seen';
const signaturesAtOnce = 200;

/**
 * Checks every line of the journal, of this PC and of others, and the order of each chain. Reads page by page; throws
 * the signal's reason when it is cancelled. Writes nothing but how far each chain was seen.
 */
export async function verifyJournal(
  office: Office,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (lines: number) => void } = {},
): Promise<JournalReport> {
  const own = await ownHeads(office.local);
  const found = await collect(office, signal, onProgress);
  const seen = (await office.local.get<Record<string, ChainHead>>(seenCell)) ?? {};
  const anchors = found.anchors.filter(({ deviceId, travels }) => travels || deviceId === office.deviceId);
  const heads = [...own, ...Object.values(seen), ...anchors];
  const problems = await checkChains(found, heads, signal);
  for (const [chain, lines] of found.chains) {
    const last = lines.toSorted((one, other) => one.seq - other.seq).at(-1);
    if (last?.sound === true && last.seq >= (seen[chain]?.seq ?? 0))
      seen[chain] = { chain, seq: last.seq, hash: last.hash };
  }
  problems.push(...(await otherKeys(office.local, own, found)));
  problems.push(...newBeginnings(found.begins), ...lateUnlinked(found));
  if (!office.isReadOnly) await office.local.set(seenCell, seen);
  const devices = new Set([...found.chains.values()].flatMap(([line]) => line?.deviceId ?? []));
  return {
    lines: found.count,
    devices: devices.size,
    unlinked: found.unlinked.length,
    problems,
  };
}

/** Signatures and order of every chain, against the ends that are known of it. Throws the signal's reason. */
export async function checkChains(
  found: Collected,
  heads: readonly ChainHead[],
  signal?: AbortSignal,
): Promise<Problem[]> {
  const problems: Problem[] = found.damaged.map((id) => ({ kind: 'unreadable', id }));
  for (const chain of new Set([...heads.map((head) => head.chain), ...found.chains.keys()])) {
    const lines = found.chains.get(chain) ?? [];
    await checkSignatures(lines, found.keys.get(chain), signal);
    const known = heads.filter((head) => head.chain === chain);
    problems.push(...checkOrder(lines, known));
  }
  return problems;
}

async function ownHeads(local: LocalStore): Promise<Place[]> {
  const tracks = await begunTracks(local);
  const heads = await Promise.all(tracks.map((track) => settledHead(local, track)));
  return heads.filter((head) => head !== undefined);
}

/** Where the first line is gone, the key is too; that it is gone is said anyway. */
async function checkSignatures(
  lines: readonly SignedLine[],
  publicKey: string | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (publicKey === undefined) return;
  const check = await checkFor(publicKey);
  for (const chunk of chunksOf(lines, signaturesAtOnce)) {
    signal?.throwIfAborted();
    await Promise.all(
      chunk.map(async (line) => {
        line.sound &&= await check(line.hash, line.sign);
      }),
    );
    await breathe();
  }
}

/** A chain of this PC that was made with another key than this PC's was put in the place of the true one. */
async function otherKeys(local: LocalStore, own: readonly Place[], found: Collected): Promise<Problem[]> {
  const mine = await ownPublicKey(local);
  return own
    .filter(({ chain }) => found.keys.has(chain) && found.keys.get(chain) !== mine)
    .map(({ chain }) => ({ kind: 'otherKey', chain }));
}
