import { type DatabaseRun, stopIfAsked } from './context';
import { marksOf } from './marks';
import { pagesAfter } from './pages';
import { receive } from './receive';
import { putAside, readCurrent } from './setAside';

/** More documents set aside than this are not all read again in one run. */
const secondLook = 200;

/** Brings everything that the county has new; the checkpoint follows each page that is safely written. */
export async function pull(run: DatabaseRun): Promise<void> {
  const marks = marksOf(run.store, run.database);
  run.progress('pull');
  await lookAgain(run);
  for await (const page of pagesAfter(run, await marks.since.get())) {
    stopIfAsked(run.signal);
    if (page.results.length === 0) break;
    await run.touch();
    await receive(run, page.results);
    await marks.since.set(page.last_seq);
    run.progress('pull', page.pending);
  }
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
  await receive(run, found);
}
