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
  let checkpoint = await marksOf(run.store, run.database).pushed.get();
  const { again, standing } = await refusedRecords(run.store, run.collection, run.community);
  for (const { record } of [...again, ...standing]) await number(run, record);
  for (;;) {
    const page = await run.store.changedSince(run.collection, checkpoint, run.batchSize);
    if (page.records.length === 0) return;
    for (const record of page.records) await number(run, record);
    checkpoint = page.checkpoint;
  }
}

async function number(run: DatabaseRun, record: ReplicaRecord): Promise<void> {
  const meeting = record.content as Meeting;
  if (record.deleted || meeting.org !== run.community) return;
  if (meeting.state !== 'final' || typeof meeting.number === 'number') return;
  stopIfAsked(run.signal);
  const given = await claim(run, meeting);
  if (given === undefined) return;
  // A record edited meanwhile keeps its claim at the county and finds it again with the next run.
  await run.store.write(run.collection, [
    { content: { ...meeting, number: given } as Meeting, deleted: false, expected: record.version },
  ]);
}

/** The number that the county holds for this meeting, or the next free one; undefined where it refuses claims. */
async function claim(run: DatabaseRun, meeting: Meeting): Promise<number | undefined> {
  const { councilId, year } = meeting;
  const prefix = numberClaimId(councilId, year, 1).slice(0, -1);
  const { rows } = await run.county.allDocs(run.database, { prefix }, run.signal);
  const docs = rows.flatMap((row) => ('doc' in row && row.doc ? [row.doc as unknown as NumberClaim] : []));
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
