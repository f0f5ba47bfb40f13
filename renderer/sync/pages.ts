import type { ChangesPage } from '@shared/county/wire';
import type { DatabaseRun } from './context';

/**
 * The county's changes after `since`, page by page. The next page is on its way while the reader works on one, so
 * at most two are in memory. Ends with the page after which nothing is pending.
 */
export async function* pagesAfter(run: DatabaseRun, since: string | undefined): AsyncGenerator<ChangesPage> {
  const ask = (from: string | undefined): Promise<ChangesPage> => {
    const page = run.county.changes(run.database, { since: from, limit: run.pageSize }, run.signal);
    // Its failure is met where it is awaited; until then it must not count as unhandled.
    page.catch(() => undefined);
    return page;
  };
  let next: Promise<ChangesPage> | undefined = ask(since);
  while (next) {
    const page: ChangesPage = await next;
    next = hasMore(page) ? ask(page.last_seq) : undefined;
    yield page;
  }
}

/**
 * Whether something comes after this page. Not "shorter than the limit": a page may be short for other reasons. Where
 * the county does not say what is pending, only an empty page is the end.
 */
export function hasMore(page: ChangesPage): boolean {
  if (page.results.length === 0) return false;
  return typeof page.pending === 'number' ? page.pending > 0 : true;
}
