import { databaseName } from '@shared/county/databases';
import type { LocalDocument } from '@shared/county/wire';
import type { CollectionName } from '@shared/domain/record/envelope';
import type { RunContext } from './context';
import { CountyFault, endsRun } from './faults';
import { type Resolution, marksOf } from './marks';
import type { CollectionReport, ServerChange } from './report';
import { type MarkVerdict, readMark } from './runMark';
import { lostSince } from './unclosed';
import { describeChange, prepareResolution, startOver } from './serverChange';

export interface CheckedMarks {
  /** The county's mark of each database that can be worked through. */
  docs: Map<CollectionName, LocalDocument | undefined>;
  /** Databases that changed under us and for which no answer was given. */
  changes: ServerChange[];
}

/** Looks at every database before anything is written on either side; all at once, they do not depend on each other. */
export async function checkMarks(
  run: RunContext,
  reports: readonly CollectionReport[],
  resolution: Resolution | undefined,
): Promise<CheckedMarks> {
  const docs: CheckedMarks['docs'] = new Map();
  const verdicts = await Promise.all(
    reports.map(async (report) => {
      const database = databaseName(run.community, report.collection);
      return { report, database, verdict: await verdictOf(run, report, database) };
    }),
  );
  const changes: ServerChange[] = [];
  for (const { report, database, verdict } of verdicts) {
    if (verdict === undefined) continue;
    docs.set(report.collection, verdict.doc);
    const { kind } = verdict;
    if (kind === 'known' || kind === 'first') continue;
    if (kind === 'newer') await startOver(run, database);
    else if (resolution) await prepareResolution(run, database, resolution);
    else changes.push(await describeChange(run, report.collection, database, { ...verdict, kind }));
  }
  return { docs, changes };
}

async function verdictOf(
  run: RunContext,
  report: CollectionReport,
  database: string,
): Promise<MarkVerdict | undefined> {
  try {
    const verdict = await readMark(run, database);
    const { kind, doc } = verdict;
    const lost = kind === 'known' && doc !== undefined && (await lostSince(run, database, doc));
    return lost ? { kind: 'older', doc } : verdict;
  } catch (error) {
    if (!(error instanceof CountyFault) || endsRun(error.code)) throw error;
    const known = (await marksOf(run.store, database).run.get()).current !== undefined;
    // A database that was there and is gone is a changed server, not a missing right.
    if (error.code === 'notFound' && known) return { kind: 'missing', doc: undefined };
    report.state = error.code === 'forbidden' ? 'noAccess' : 'failed';
    report.fault = error.code;
    return undefined;
  }
}
