import type { LocalDocument } from '@shared/county/wire';
import type { CollectionName } from '@shared/domain/record/envelope';
import { type RunContext, stopIfAsked } from './context';
import { databaseRun, type Markable } from './databaseRun';
import { CountyFault, endsRun } from './faults';
import { narrowOpen } from './openRecords';
import { pull } from './pull';
import { push } from './push';
import type { CollectionReport, Progress } from './report';
import { oneAtATime } from './turns';

/** Two databases in a row that fail for reasons of their own: the county as a whole is not well. */
const failuresInARow = 2;

/** Databases worked through at the same time; a browser keeps six lines to one host. */
const atOnce = 4;

/**
 * Pulls and pushes the databases, several at once and begun in the given order, because no record's merge depends on
 * another collection. One that fails for its own reasons does not keep the others; a fault of the line ends all.
 */
export async function runDatabases(
  run: RunContext,
  reports: readonly CollectionReport[],
  docs: ReadonlyMap<CollectionName, LocalDocument | undefined>,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<void> {
  const stop = new AbortController();
  const signal = run.signal ? AbortSignal.any([run.signal, stop.signal]) : stop.signal;
  const shared: RunContext = { ...run, signal, inBulk: oneAtATime() };
  const left = [...reports.entries()].filter(([, report]) => docs.has(report.collection));
  const ending: { fault?: unknown } = {};
  let failed = 0;

  const workThrough = async ([step, report]: [number, CollectionReport]): Promise<void> => {
    const tell = (phase: Progress['phase'], pending?: number): void => {
      const { collection, sent, received } = report;
      onProgress?.({ collection, phase, step, steps: reports.length, sent, received, pending });
    };
    try {
      await runOne(databaseRun(shared, report, docs.get(report.collection), tell));
      report.state = 'done';
      failed = 0;
    } catch (error) {
      // Stopped because of another database: it goes on with the next run.
      if (stop.signal.aborted && isCancelled(error)) return;
      report.state = 'failed';
      if (error instanceof CountyFault) report.fault = error.code;
      if (error instanceof CountyFault && error.code === 'forbidden') report.state = 'noAccess';
      else failed += 1;
      if (error instanceof CountyFault && !endsRun(error.code) && failed < failuresInARow) return;
      ending.fault ??= error;
      stop.abort();
    }
  };

  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next && !stop.signal.aborted; next = left.shift()) await workThrough(next);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  if (ending.fault !== undefined) throw ending.fault;
  stopIfAsked(run.signal);
}

const isCancelled = (error: unknown): boolean => error instanceof CountyFault && error.code === 'cancelled';

async function runOne(run: Markable): Promise<void> {
  await pull(run);
  await push(run);
  await narrowOpen(run);
  await run.close();
}
