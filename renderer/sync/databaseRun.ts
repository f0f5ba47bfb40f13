import { databaseName } from '@shared/county/databases';
import type { LocalDocument } from '@shared/county/wire';
import type { CollectionName } from '@shared/domain/record/envelope';
import type { DatabaseRun, RunContext } from './context';
import { markGroups } from './markGroups';
import { remembering } from './remembering';
import type { CollectionReport } from './report';
import { leaveMark } from './runMark';

export interface Markable extends DatabaseRun {
  /** Leaves the closing mark, if an opening one was left. */
  close: () => Promise<void>;
}

/** So many pages or batches at most are gone through again after a run that was cut short. */
const pagesPerMark = 5;

/**
 * Photographs of members (docs/adr/0110) may follow one another in the ledger: a page of them must come through a slow
 * line within the time that a request has.
 */
const smallerPages: Partial<Record<CollectionName, number>> = { ledger: 250 };

/** A run's way through one database; `doc` is the mark that the county had of this PC. */
export function databaseRun(
  run: RunContext,
  figures: CollectionReport,
  doc: LocalDocument | undefined,
  progress: DatabaseRun['progress'],
): Markable {
  let mark = doc;
  let touches = 0;
  const store = remembering(run.store);
  const database = databaseName(run.community, figures.collection);
  const self: Markable = {
    ...run,
    pageSize: Math.min(run.pageSize, smallerPages[figures.collection] ?? run.pageSize),
    store,
    marks: markGroups(store, database),
    collection: figures.collection,
    database,
    figures,
    progress,
    // A run that finds nothing to do leaves no mark and costs two requests.
    touch: async () => {
      if (touches % pagesPerMark === 0) mark = await leaveMark(self, mark, 'open');
      touches += 1;
    },
    close: async () => {
      if (touches > 0) await leaveMark(self, mark, 'close');
    },
  };
  return self;
}
