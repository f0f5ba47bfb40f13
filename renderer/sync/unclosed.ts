import type { LocalDocument } from '@shared/county/wire';
import type { RunContext } from './context';
import { marksOf } from './marks';

/**
 * After a run that never closed: the county shows its opening mark, but that mark is also in a backup made in the
 * middle of it. Gives true where the county lost what it had answered for since; else the pull goes back to where it
 * stood at the mark, because a restored county counts its changes anew from there.
 */
export async function lostSince(run: RunContext, database: string, doc: LocalDocument): Promise<boolean> {
  const marks = marksOf(run.store, database);
  const { current, next = [] } = await marks.run.get();
  const shown = [current, ...next].find((copy) => copy?.run === doc['run'] && copy?.nonce === doc['nonce']);
  if (shown?.open === undefined) return false;
  const unproved = await marks.unproved.get();
  const ids = Object.keys(unproved);
  if (ids.length > 0) {
    const { rows } = await run.county.allDocs(database, { keys: ids }, run.signal);
    const there = new Map(
      rows.flatMap((row) => ('value' in row && row.value ? [[row.id, row.value.rev]] : [])),
    );
    if (ids.some((id) => isOlder(there.get(id), unproved[id] ?? ''))) return true;
  }
  await marks.since.set(shown.open.since ?? undefined);
  return false;
}

/** A revision of an earlier generation, or another one of the same, did not grow out of the known one. */
function isOlder(rev: string | undefined, known: string): boolean {
  if (rev === undefined) return true;
  return rev !== known && Number.parseInt(rev, 10) <= Number.parseInt(known, 10);
}
