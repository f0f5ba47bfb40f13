import type { BeginReason, ChainHead } from '@shared/domain/journal/chain';
import type { Lane } from '@shared/domain/journal/codes';
import { DamagedRecordError } from '../errors';
import type { LocalStore } from '../office';

/** The last line of a chain, with what it takes to find it. */
export interface Place extends ChainHead {
  id: string;
}

/** Why a chain has to begin, and which one was before. */
export interface Start {
  reason: BeginReason;
  former?: string;
}

/** `settled`: the line is on disk. Else it may be, and `before` stands if it is not. */
interface KeptHead {
  head: Place;
  settled: boolean;
  before?: Place;
}

/** Where chains of this PC were told to begin anew; those that begun before it end. */
interface Anew {
  reason: BeginReason;
  /** Those that have yet to begin anew. */
  tracks: string[];
}

/** One chain after the other: the lines of a lane that this PC writes for one community. */
export const trackOf = (lane: Lane, org: string): string => `${lane}/${org}`;

const headCell = (track: string): string => `journal/head/${track}`;
const tracksCell = 'journal/tracks';
const anewCell = 'journal/anew';

/** Every track that this PC has begun. */
export async function begunTracks(local: LocalStore): Promise<string[]> {
  return (await local.get<string[]>(tracksCell)) ?? [];
}

/** Where this PC's chain of a track ends, or why one has to begin. `exists` says whether a line is on disk. */
export async function readHead(
  local: LocalStore,
  track: string,
  exists: (id: string) => Promise<boolean>,
): Promise<Place | Start> {
  const kept = await readKept(local, track);
  const former = kept === 'damaged' ? undefined : kept?.head.chain;
  const anew = await local.get<Anew>(anewCell);
  if (anew?.tracks.includes(track) === true)
    return { reason: anew.reason, ...(former !== undefined && { former }) };
  if (kept === 'damaged') return { reason: 'headLost' };
  const place = !kept || kept.settled || (await exists(kept.head.id)) ? kept?.head : kept.before;
  return place ?? { reason: (await begunTracks(local)).includes(track) ? 'headLost' : 'first' };
}

async function readKept(local: LocalStore, track: string): Promise<KeptHead | 'damaged' | undefined> {
  try {
    return await local.get<KeptHead>(headCell(track));
  } catch (error) {
    if (error instanceof DamagedRecordError) return 'damaged';
    throw error;
  }
}

/** The end that was surely reached: for checking and for the run's line. */
export async function settledHead(local: LocalStore, track: string): Promise<Place | undefined> {
  const kept = await readKept(local, track);
  if (kept === undefined || kept === 'damaged') return undefined;
  return kept.settled ? kept.head : kept.before;
}

/** Said before a line is written. */
export function announce(
  local: LocalStore,
  track: string,
  head: Place,
  before: Place | undefined,
): Promise<void> {
  return local.set(headCell(track), { head, settled: false, ...(before && { before }) } satisfies KeptHead);
}

/** Said once the line is on disk. */
export async function settle(local: LocalStore, track: string, head: Place): Promise<void> {
  await local.set(headCell(track), { head, settled: true } satisfies KeptHead);
  if (head.seq > 1) return;
  const begun = await begunTracks(local);
  if (!begun.includes(track)) await local.set(tracksCell, [...begun, track]);
  const anew = await local.get<Anew>(anewCell);
  if (anew?.tracks.includes(track) === true)
    await local.set(anewCell, { ...anew, tracks: anew.tracks.filter((one) => one !== track) });
}

/** The next line of every chain of this PC begins a new one: the data was put back to an earlier state on purpose. */
export async function beginAnew(local: LocalStore, reason: BeginReason): Promise<void> {
  await local.set(anewCell, { reason, tracks: await begunTracks(local) } satisfies Anew);
}
