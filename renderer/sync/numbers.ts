import { type NumberClaim, numberClaimId } from '@shared/county/numbers';
import type { CountyDocument } from '@shared/county/wire';
import type { Meeting } from '@shared/domain/meeting/type';
import type { ReplicaRecord } from '@/data/replica';
import { refusedRecords } from './candidates';
import { type DatabaseRun, stopIfAsked } from './context';
import { CountyFault } from './faults';
import { marksOf } from './marks';

/** Claims made by somebody else at the same moment; each try looks one number further. */
const tries = 200;

/**
 * Gives finished minutes their number (待编号 until now): whoever creates the claim at the county has it (design.md,
 * "Numbers"). Looks at the records that the push after it is going to look at.
 */
export async function giveNumbers(run: DatabaseRun): Promise<void> {
  const marks = marksOf(run.store, run.database);
  let checkpoint = await marks.pushed.get();
  const held = (await marks.resolution.get()) === undefined ? undefined : await claimsOf(run, 'number:');
  const { again, standing } = await refusedRecords(run.store, run.collection, run.community);
  for (const { record } of [...again, ...standing]) await number(run, record, held);
  for (;;) {
    const page = await run.store.changedSince(run.collection, checkpoint, run.batchSize);
    if (page.records.length === 0) return;
    for (const record of page.records) await number(run, record, held);
    checkpoint = page.checkpoint;
  }
}

/** `held`: the claims at a county that lost some, where every number has to be looked after. */
async function number(
  run: DatabaseRun,
  record: ReplicaRecord,
  held: readonly NumberClaim[] | undefined,
): Promise<void> {
  const meeting = record.content as Meeting;
  if (record.deleted || meeting.org !== run.community) return;
  if (meeting.state !== 'final' && meeting.state !== 'archived') return;
  if (typeof meeting.number === 'number' && (!held || (await keepsNumber(run, meeting, held)))) return;
  stopIfAsked(run.signal);
  const given = await claim(run, meeting);
  if (given === undefined || given === meeting.number) return;
  // A record edited meanwhile keeps its claim at the county and finds it again with the next run.
  await run.store.write(run.collection, [
    { content: { ...meeting, number: given } as Meeting, deleted: false, expected: record.version },
  ]);
}

/** Claims a number again that the county forgot. False where it has given it to other minutes meanwhile. */
async function keepsNumber(
  run: DatabaseRun,
  meeting: Meeting,
  held: readonly NumberClaim[],
): Promise<boolean> {
  const { councilId, year, number: given = 0 } = meeting;
  const id = numberClaimId(councilId, year, given);
  const known = held.find((one) => one._id === id);
  if (known) return known.meetingId === meeting.id;
  stopIfAsked(run.signal);
  await run.touch();
  try {
    await run.county.put(run.database, claimDocument(run, meeting, given), run.signal);
    return true;
  } catch (error) {
    if (!(error instanceof CountyFault)) throw error;
    // Without the right to claim, the number stands until an account that has it comes by.
    if (error.code === 'forbidden') return true;
    if (error.code !== 'conflict') throw error;
    return await isOurs(run, meeting, given);
  }
}

async function claimsOf(run: DatabaseRun, prefix: string): Promise<NumberClaim[]> {
  const { rows } = await run.county.allDocs(run.database, { prefix }, run.signal);
  return rows.flatMap((row) => ('doc' in row && row.doc ? [row.doc as unknown as NumberClaim] : []));
}

/** The number that the county holds for this meeting, or the next free one; undefined where it refuses claims. */
async function claim(run: DatabaseRun, meeting: Meeting): Promise<number | undefined> {
  const { councilId, year } = meeting;
  const prefix = numberClaimId(councilId, year, 1).slice(0, -1);
  const docs = await claimsOf(run, prefix);
  const own = docs.find((doc) => doc.meetingId === meeting.id);
  if (own) return own.number;
  await run.touch();
  const next = Math.max(0, ...docs.map((doc) => doc.number)) + 1;
  for (let n = next; n < next + tries; n += 1) {
    try {
      await run.county.put(run.database, claimDocument(run, meeting, n), run.signal);
      return n;
    } catch (error) {
      if (!(error instanceof CountyFault)) throw error;
      if (error.code === 'forbidden') return undefined;
      if (error.code !== 'conflict') throw error;
      if (await isOurs(run, meeting, n)) return n;
    }
  }
  return undefined;
}

// The first try may have been applied although its answer got lost.
async function isOurs(run: DatabaseRun, meeting: Meeting, n: number): Promise<boolean> {
  const id = numberClaimId(meeting.councilId, meeting.year, n);
  const { rows } = await run.county.allDocs(run.database, { keys: [id] }, run.signal);
  return rows.some((row) => 'doc' in row && row.doc?.['meetingId'] === meeting.id);
}

function claimDocument(run: DatabaseRun, meeting: Meeting, n: number): CountyDocument {
  const id = numberClaimId(meeting.councilId, meeting.year, n);
  const claim: NumberClaim = {
    _id: id,
    id,
    org: run.community,
    councilId: meeting.councilId,
    year: meeting.year,
    number: n,
    meetingId: meeting.id,
    sentBy: run.user,
    updatedAt: new Date(run.clock()).toISOString(),
    updatedBy: meeting.updatedBy,
  };
  return { ...claim };
}
