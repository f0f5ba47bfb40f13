import { parseDatabaseName } from '@shared/county/databases';
import type { Instant } from '@shared/domain/record/envelope';
import type { ReplicaStore, Span } from '@/data/replica';

/** A county document that this version could not take; it is read again at every run. */
export interface SetAside {
  id: string;
  rev: string;
  reason: string;
  at: Instant;
}

export interface RunCopy {
  run: number;
  nonce: string;
  at: Instant;
  /** Where pulling stood when this mark was left in mid-run; a mark that closes a run has none. */
  open?: { since: string | null };
}

/** The PC's copy of its mark at the county; those in `next` were perhaps written there, no answer was seen. */
export interface RunMarkCopy {
  current?: RunCopy;
  next?: RunCopy[];
}

/** How a database is worked through after the county's side was found changed. */
export type Resolution = 'resendMine' | 'takeTheirs';

/** The engine's small values of one database, with their types and defaults. */
export interface DatabaseMarks {
  /** Where the next pull starts. */
  since: Cell<string | undefined>;
  /** Local writes up to here have been looked at by a push. */
  pushed: Cell<string | undefined>;
  /** What pulls of earlier versions wrote after that, in order; the push need not look at it. */
  pulled: Cell<Span[]>;
  /** The same of this PC's communities together: what came in for one has nothing in it for another (docs/adr/0101). */
  pulledByAll: Cell<Span[]>;
  run: Cell<RunMarkCopy>;
  setAside: Cell<SetAside[]>;
  /** Prints of the contents on the way to the county whose answer is not known, by id. */
  underway: Cell<Record<string, string[]>>;
  /** Revisions that the county gave since the last mark was left there, by id: nothing proves yet that it kept them. */
  unproved: Cell<Record<string, string>>;
  resolution: Cell<Resolution | undefined>;
  /** Records that may have differences to decide; a superset, narrowed when read. */
  open: Cell<string[]>;
}

export interface Cell<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** The value under its key, for `setMarks`. */
  entry(value: T): Record<string, unknown>;
}

// Null stands for "none": a store need not keep undefined.
function cell<T>(store: ReplicaStore, key: string, empty: T): Cell<T> {
  return {
    get: async () => (await store.mark<T | null>(key)) ?? empty,
    set: async (value) => await store.setMark<T | null>(key, value ?? null),
    entry: (value) => ({ [key]: value ?? null }),
  };
}

/** The marks of one community's collection; `database` is its name at the county. */
export function marksOf(store: ReplicaStore, database: string): DatabaseMarks {
  const key = (name: string): string => `sync:${name}:${database}`;
  return {
    since: cell<string | undefined>(store, key('since'), undefined),
    pushed: cell<string | undefined>(store, key('pushed'), undefined),
    pulled: cell<Span[]>(store, key('pulled'), []),
    pulledByAll: cell<Span[]>(
      store,
      `sync:pulled:${parseDatabaseName(database)?.collection ?? database}`,
      [],
    ),
    run: cell<RunMarkCopy>(store, key('run'), {}),
    setAside: cell<SetAside[]>(store, key('setAside'), []),
    underway: cell<Record<string, string[]>>(store, key('underway'), {}),
    unproved: cell<Record<string, string>>(store, key('unproved'), {}),
    resolution: cell<Resolution | undefined>(store, key('resolution'), undefined),
    open: cell<string[]>(store, key('open'), []),
  };
}
