import type { ChangesPage } from '@shared/county/wire';
import { type DatabaseRun, stopIfAsked } from './context';
import { marksOf } from './marks';
import { withSpans } from './pulled';
import { hasMore, pagesAfter } from './pages';
import { receive } from './receive';
import { putAside, readCurrent } from './setAside';
import { settle } from './underway';

/** More documents set aside than this are not all read again in one run. */
const secondLook = 200;

/** A first look at each database is small, because several are looked at together. */
const firstLook = 200;

/** Brings everything that the county has new; the checkpoint follows each page that is safely written. */
export async function pull(run: DatabaseRun): Promise<void> {
  run.progress('pull');
  await lookAgain(run);
  const limit = Math.min(firstLook, run.pageSize);
  const first = await run.county.changes(
    run.database,
    { since: await marksOf(run.store, run.database).since.get(), limit },
    run.signal,
  );
  if (first.results.length === 0) return;
  let asNew = await takePage(run, first, false);
  if (!hasMore(first)) return;
  await run.inBulk(async () => {
    for await (const page of pagesAfter(run, first.last_seq)) {
      if (page.results.length === 0) break;
      asNew = await takePage(run, page, asNew);
    }
  });
}

/** Gives true where the PC knew none of the records, so that those of the next page are likely new to it as well. */
async function takePage(run: DatabaseRun, page: ChangesPage, asNew: boolean): Promise<boolean> {
  stopIfAsked(run.signal);
  await run.touch();
  const { confirmed, spans, metKnown } = await receive(run, page.results, asNew);
  await settle(run, confirmed);
  const { since, pulledByAll } = marksOf(run.store, run.database);
  const known = spans.length > 0 ? pulledByAll.entry(withSpans(await pulledByAll.get(), spans)) : {};
  await run.store.setMarks({ ...since.entry(page.last_seq), ...known });
  run.progress('pull', page.pending);
  return !metKnown;
}

// A newer version of this app, or of the document, may take what could not be taken before.
async function lookAgain(run: DatabaseRun): Promise<void> {
  const list = await marksOf(run.store, run.database).setAside.get();
  const ids = list.slice(0, secondLook).map((one) => one.id);
  if (ids.length === 0) return;
  const found = await readCurrent(run, ids);
  const there = new Set(found.map((one) => one.id));
  await run.touch();
  await putAside(
    run,
    [],
    ids.filter((id) => !there.has(id)),
  );
  await settle(run, (await receive(run, found)).confirmed);
}
