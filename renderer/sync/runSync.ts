import type { CollectionName } from '@shared/domain/record/envelope';
import { mergeRecord } from '@shared/domain/record/merge/mergeRecord';
import type { ReplicaStore } from '@/data/replica';
import { checkMarks } from './checkMarks';
import type { MergeRecord, RunContext } from './context';
import type { CountyClient } from './countyClient';
import { type StopCode, stopCodeOf } from './faults';
import type { Resolution } from './marks';
import { refuseAll } from './refusals';
import { type Progress, type RunReport, type ServerChange, emptyReport, totals } from './report';
import { runDatabases } from './runDatabases';
import { oneAtATime } from './turns';
import { standingOf } from './waiting';

/** Units before what names them, people before what is told of them: a half-finished first download is of use. */
export const runOrder: readonly CollectionName[] = [
  'orgUnits',
  'members',
  'households',
  'councils',
  'visits',
  'meetings',
  'matters',
  'partners',
  'ledger',
  'figures',
  'journal',
];

export interface RunOptions {
  store: ReplicaStore;
  county: CountyClient;
  /** 12-digit code of the community whose databases are brought together. */
  community: string;
  /** The county account that is signed in. */
  user: string;
  deviceId: string;
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** Now in ms since 1970. */
  clock: () => number;
  newId: () => string;
  /** Default: by the records' declared policies. */
  merge?: MergeRecord;
  /** A person's answer to `stopped:serverChanged`. */
  resolution?: Resolution;
  /** Default: all, in `runOrder`. */
  collections?: readonly CollectionName[];
  /** Which of them the account's roles do not open, as the county said just now. */
  closed?: readonly CollectionName[];
  pageSize?: number;
  batchSize?: number;
}

/** A clock this far off makes the order of changes doubtful; the person is told. */
const skewWorthTelling = 5 * 60_000;

/**
 * One run of 今日上报: for each database of the community pulls what the county has new and pushes what the PC has
 * new. Never throws; the report says how far it came, and the next run goes on from there.
 */
export async function runSync(options: RunOptions): Promise<RunReport> {
  const startedAt = options.clock();
  const before = options.county.traffic();
  const order = options.collections ?? runOrder;
  const reports = order.map(emptyReport);
  const run: RunContext = {
    ...options,
    merge: options.merge ?? mergeRecord,
    signal: options.signal,
    pageSize: options.pageSize ?? 1000,
    batchSize: options.batchSize ?? 500,
    inBulk: oneAtATime(),
  };
  let changes: ServerChange[] = [];
  let stop: { code: StopCode; error?: unknown } | undefined;
  try {
    const checked = await checkMarks(run, reports, options.resolution);
    changes = checked.changes;
    if (changes.length > 0) stop = { code: 'serverChanged' };
    else await runDatabases(run, reports, checked.docs, options.onProgress);
  } catch (error) {
    stop = { code: stopCodeOf(error), error };
  }
  await Promise.all(
    reports.map(async (report) => {
      try {
        // The county alone might refuse in passing, e.g. a proxy in front of it; roles alone might be understood wrongly.
        if (report.state === 'noAccess' && options.closed?.includes(report.collection) === true)
          await refuseAll(options.store, report.collection, options.community, options.clock());
        Object.assign(report, await standingOf(options.store, report.collection, options.community));
      } catch (error) {
        // Without its own store nothing can be counted; the run itself is told as failed.
        stop ??= { code: stopCodeOf(error), error };
      }
    }),
  );
  const after = options.county.traffic();
  const skew = after.clockSkewMs;
  return {
    ...totals(reports),
    id: options.newId(),
    community: options.community,
    user: options.user,
    deviceId: options.deviceId,
    startedAt: new Date(startedAt).toISOString(),
    durationMs: Math.max(0, options.clock() - startedAt),
    bytes: after.bytes - before.bytes,
    requests: after.requests - before.requests,
    outcome: stop ? `stopped:${stop.code}` : isComplete(reports) ? 'complete' : 'partial',
    ...(skew !== undefined && Math.abs(skew) > skewWorthTelling && { clockSkewMs: skew }),
    collections: reports,
    ...(changes.length > 0 && { serverChanged: changes }),
    ...(stop?.code === 'failed' && { error: stop.error }),
  };
}

// A database that the account may not open is none of its business, unless something waits to go there.
function isComplete(reports: RunReport['collections']): boolean {
  return reports.every((one) => one.state === 'done' || (one.state === 'noAccess' && one.waiting === 0));
}
