import { databaseName } from '@shared/county/databases';
import type { LocalDocument } from '@shared/county/wire';
import type { CollectionName } from '@shared/domain/record/envelope';
import { type DatabaseRun, type RunContext, stopIfAsked } from './context';
import { CountyFault, endsRun } from './faults';
import { narrowOpen } from './openRecords';
import { pull } from './pull';
import { push } from './push';
import type { CollectionReport, Progress } from './report';
import { leaveMark } from './runMark';

/** Two databases in a row that fail for reasons of their own: the county as a whole is not well. */
const failuresInARow = 2;

/** Pulls and pushes database by database; one that fails for its own reasons does not keep the others. */
export async function runDatabases(
  run: RunContext,
  reports: readonly CollectionReport[],
  docs: ReadonlyMap<CollectionName, LocalDocument | undefined>,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<void> {
  let failed = 0;
  for (const [step, report] of reports.entries()) {
    if (!docs.has(report.collection)) continue;
    stopIfAsked(run.signal);
    const tell = (phase: Progress['phase'], pending?: number): void => {
      const { collection, sent, received } = report;
      onProgress?.({ collection, phase, step, steps: reports.length, sent, received, pending });
    };
    try {
      await runOne(databaseRun(run, report, docs.get(report.collection), tell));
      report.state = 'done';
      failed = 0;
    } catch (error) {
      report.state = 'failed';
      if (!(error instanceof CountyFault)) throw error;
      report.fault = error.code;
      if (error.code === 'forbidden') report.state = 'noAccess';
      else failed += 1;
      if (endsRun(error.code) || failed >= failuresInARow) throw error;
    }
  }
}

interface Markable extends DatabaseRun {
  /** Leaves the closing mark, if an opening one was left. */
  close: () => Promise<void>;
}

async function runOne(run: Markable): Promise<void> {
  await pull(run);
  await push(run);
  await narrowOpen(run);
  await run.close();
}

function databaseRun(
  run: RunContext,
  figures: CollectionReport,
  doc: LocalDocument | undefined,
  progress: DatabaseRun['progress'],
): Markable {
  let mark = doc;
  let touched = false;
  const self: Markable = {
    ...run,
    collection: figures.collection,
    database: databaseName(run.community, figures.collection),
    figures,
    progress,
    // A run that finds nothing to do leaves no mark and costs two requests.
    touch: async () => {
      if (touched) return;
      mark = await leaveMark(self, mark);
      touched = true;
    },
    close: async () => {
      if (touched) await leaveMark(self, mark);
    },
  };
  return self;
}
