import { type BulkRow, isFailedRow } from '@shared/county/wire';
import type { Baseline } from '@/data/replica';
import { type Candidate, isWaiting } from './candidates';
import type { DatabaseRun } from './context';
import { CountyFault } from './faults';
import { receive } from './receive';
import { type Refusing, refuse } from './refusals';
import { readCurrent } from './setAside';
import { type Outgoing, portions } from './portions';
import { endBatch, noteUnderway, settle } from './underway';
import { foldOpen } from './wireForm';
import { foldUnknown } from '@shared/domain/record/unknownFields';

/** A record that meets a newer one at the county at every try waits for the next run after so many. */
const tries = 5;

export type Answers = Map<string, BulkRow | CountyFault>;

/** Sends records and settles every one of them: agreed, merged and sent again, refused, or waiting for the next run. */
export async function send(run: DatabaseRun, candidates: readonly Candidate[]): Promise<void> {
  let left = candidates;
  for (let attempt = 0; left.length > 0 && attempt < tries; attempt += 1) {
    const unsettled: string[] = [];
    for (const portion of portions(left, run.user)) {
      await noteUnderway(run, portion);
      await run.touch();
      unsettled.push(...(await takeAnswers(run, portion, await post(run, portion))));
    }
    await run.marks.flush();
    left = await meetAgain(run, unsettled);
  }
  await refuse(
    run,
    left.map((candidate) => ({ candidate, status: 'unanswered', reason: '', retry: true })),
  );
}

/** Reads what the county has under these ids, merges, and sends again what differs. */
export async function sendAgain(run: DatabaseRun, ids: readonly string[]): Promise<void> {
  await send(run, await meetAgain(run, ids));
}

/**
 * Writes down what the county answered. Gives the ids whose state there has to be read before anything can be said;
 * `along` are marks that are written with the last step, if there are none.
 */
export async function takeAnswers(
  run: DatabaseRun,
  portion: readonly Outgoing[],
  rows: Answers,
  along: Record<string, unknown> = {},
): Promise<string[]> {
  const agreed: Baseline[] = [];
  const refusals: Refusing[] = [];
  const unsettled: string[] = [];
  for (const one of portion) {
    const { id } = one.candidate.record.content;
    const row = rows.get(id);
    if (row instanceof CountyFault) refusals.push(refusalOf(one, row.code, row.reason));
    else if (row === undefined || (isFailedRow(row) && row.error === 'conflict')) unsettled.push(id);
    else if (isFailedRow(row)) refusals.push(refusalOf(one, row.error, row.reason));
    else agreed.push(agreedBaseline(run, one, row.rev));
  }
  await refuse(run, refusals);
  const known = [
    ...agreed.map(({ id }) => id),
    ...refusals.map(({ candidate }) => candidate.record.content.id),
  ];
  await endBatch(run, agreed, known, unsettled.length === 0 ? along : {});
  run.figures.sent += agreed.length;
  return unsettled;
}

const refusalOf = ({ candidate }: Outgoing, status: string, reason = ''): Refusing => ({
  candidate,
  status,
  reason,
  // An error inside the county says nothing about the document: it goes again with the next run.
  retry: !/forbidden|unauthorized|too_?large|bad_?request|doc_validation/i.test(status),
});

function agreedBaseline(run: DatabaseRun, { candidate, doc }: Outgoing, rev: string): Baseline {
  const { record, baseline } = candidate;
  const content = record.deleted
    ? record.content
    : foldOpen(run.collection, foldUnknown(run.collection, doc));
  const attachments = record.deleted ? undefined : baseline?.attachments;
  const over = baseline?.over;
  return {
    id: doc._id,
    rev,
    content,
    deleted: record.deleted,
    ...(attachments && { attachments }),
    ...(over !== undefined && { over }),
  };
}

/** One answer per id; a batch that is too large or that the county cannot read is halved down to the one to blame. */
export async function post(run: DatabaseRun, portion: readonly Outgoing[]): Promise<Answers> {
  try {
    const rows = await run.county.bulkDocs(
      run.database,
      portion.map((one) => one.doc),
      run.signal,
    );
    return new Map(rows.map((row) => [row.id, row]));
  } catch (error) {
    if (!(error instanceof CountyFault) || !(error.code === 'tooLarge' || error.code === 'badRequest'))
      throw error;
    const [first] = portion;
    if (portion.length === 1 && first) return new Map([[first.doc._id, error]]);
    const middle = Math.ceil(portion.length / 2);
    const left = await post(run, portion.slice(0, middle));
    return new Map([...left, ...(await post(run, portion.slice(middle)))]);
  }
}

/** Reads and merges what the county has under these ids, and gives those that still have to go. */
async function meetAgain(run: DatabaseRun, ids: readonly string[]): Promise<Candidate[]> {
  if (ids.length === 0) return [];
  const found = await readCurrent(run, ids);
  const there = new Set(found.map((one) => one.id));
  const gone = ids.filter((id) => !there.has(id));
  const lost =
    gone.length > 0 ? await run.store.baselines(run.collection, gone) : new Map<string, Baseline>();
  // The county has no such document: its revision is of no use, the record goes as a new one.
  if (lost.size > 0)
    await run.store.putBaselines(
      run.collection,
      [...lost.values()].map((baseline) => ({ ...baseline, rev: '' })),
    );
  await settle(run, (await receive(run, found)).confirmed);
  const records = await run.store.getMany(run.collection, ids);
  const baselines = await run.store.baselines(run.collection, [...records.values()]);
  return [...records.values()]
    .map((record) => ({ record, baseline: baselines.get(record.content.id) }))
    .filter(({ record, baseline }) => isWaiting(record, baseline));
}
