import type { LocalDocument } from '@shared/county/wire';
import type { DatabaseRun, RunContext } from './context';
import { CountyFault } from './faults';
import { type RunCopy, type RunMarkCopy, marksOf } from './marks';
import type { ServerChange } from './report';
import { proved } from './underway';

export type MarkVerdict =
  | { kind: 'known' | 'first' | 'newer'; doc: LocalDocument | undefined }
  | { kind: ServerChange['kind']; doc: LocalDocument | undefined };

const markId = (deviceId: string): string => `_local/mqb-${deviceId}`;

/**
 * Compares the county's mark of this PC with the PC's own copy (design.md, "Before a run"): a database that was
 * emptied, restored or replaced cannot show the last one, whatever its update_seq says.
 */
export async function readMark(run: RunContext, database: string): Promise<MarkVerdict> {
  const doc = await run.county.local(database, markId(run.deviceId), run.signal);
  return { kind: judge(await marksOf(run.store, database).run.get(), doc), doc };
}

export function judge(
  { current, next = [] }: RunMarkCopy,
  doc: LocalDocument | undefined,
): MarkVerdict['kind'] {
  const ours = doc !== undefined && next.some((copy) => isCopy(doc, copy));
  if (current === undefined) {
    // Without a mark that was surely left nothing is known of the county that could have been lost.
    return doc === undefined || ours ? 'first' : 'newer';
  }
  if (doc === undefined) return 'missing';
  if (ours || isCopy(doc, current)) return 'known';
  if (typeof doc['run'] !== 'number' || doc['run'] < current.run) return 'older';
  // A higher number than any this PC remembers: the PC itself is the one that was restored.
  return doc['run'] > Math.max(current.run, ...next.map((copy) => copy.run)) ? 'newer' : 'other';
}

function isCopy(doc: LocalDocument, copy: RunCopy): boolean {
  return doc['run'] === copy.run && doc['nonce'] === copy.nonce;
}

/** More unanswered marks than this cannot come together before one is answered or the run ends. */
const rememberedMarks = 8;

/**
 * Leaves a new mark at the county. The PC notes it in `next` before and as `current` after, so that an answer that
 * never came is not taken for a changed server. Gives the mark with its revision.
 */
export async function leaveMark(
  run: DatabaseRun,
  doc: LocalDocument | undefined,
  part: 'open' | 'close',
): Promise<LocalDocument> {
  const marks = marksOf(run.store, run.database);
  const cell = marks.run;
  const copy = await cell.get();
  const known = [...(copy.current ? [copy.current] : []), ...(copy.next ?? [])];
  const met = typeof doc?.['run'] === 'number' ? doc['run'] : 0;
  const number = Math.max(met, ...known.map((one) => one.run)) + 1;
  const next: RunCopy = {
    run: number,
    nonce: run.newId(),
    at: new Date(run.clock()).toISOString(),
    ...(part === 'open' && { open: { since: (await marks.since.get()) ?? null } }),
  };
  await cell.set({ ...copy, next: [...(copy.next ?? []), next].slice(-rememberedMarks) });
  const written = { _id: markId(run.deviceId), run: next.run, nonce: next.nonce };
  const rev = await putMark(run, written, doc?._rev);
  // Whatever was sent before this mark is in every copy of the database that holds the mark.
  await proved(run, cell.entry({ current: next }));
  return { ...written, _rev: rev };
}

async function putMark(run: DatabaseRun, mark: LocalDocument, rev: string | undefined): Promise<string> {
  const put = async (known: string | undefined): Promise<string> =>
    await run.county.putLocal(
      run.database,
      { ...mark, ...(known !== undefined && { _rev: known }) },
      run.signal,
    );
  try {
    return await put(rev);
  } catch (error) {
    // An earlier try was applied although its answer got lost.
    if (!(error instanceof CountyFault) || error.code !== 'conflict') throw error;
    return await put((await run.county.local(run.database, mark._id, run.signal))?._rev);
  }
}
