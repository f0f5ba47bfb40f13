import { parseDatabaseName } from '@shared/county/databases';
import type { CollectionName } from '@shared/domain/record/envelope';
import type { Baseline, ReplicaStore } from '@/data/replica';
import { type DatabaseMarks, marksOf } from './marks';

/** What is to be written, from what the marks hold then. */
export type MarkChange = (marks: DatabaseMarks) => Promise<Record<string, unknown>>;

/** Changes of marks, one after the other; those that come while the disk is busy are one write (docs/adr/0100). */
export interface MarkGroups {
  /** Durable when it resolves, and with it the baselines of what the county confirmed. */
  change(entries: MarkChange, confirmed?: readonly Baseline[]): Promise<void>;
  /** Goes along with the next change, or with `flush`: what it notes saves work after a crash and nothing more. */
  along(entries: MarkChange): void;
  /** Writes what is left. */
  flush(): Promise<void>;
}

interface Waiting {
  entries: MarkChange;
  confirmed: readonly Baseline[];
  resolve: () => void;
  reject: (reason: unknown) => void;
}

/** The marks of one database of the county. */
export function markGroups(store: ReplicaStore, database: string): MarkGroups {
  let waiting: Waiting[] = [];
  let writing = false;

  const write = async (group: readonly Waiting[]): Promise<void> => {
    const values: Record<string, unknown> = {};
    // Each sees what those before it are about to write.
    const view: ReplicaStore = {
      ...store,
      mark: async <T>(key: string) => (key in values ? (values[key] as T) : await store.mark<T>(key)),
    };
    const marks = marksOf(view, database);
    for (const { entries } of group) Object.assign(values, await entries(marks));
    const confirmed = group.flatMap((one) => one.confirmed);
    if (confirmed.length > 0) await store.confirm(collectionOf(database), confirmed, values);
    else if (Object.keys(values).length > 0) await store.setMarks(values);
  };

  const work = async (): Promise<void> => {
    if (writing) return;
    writing = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        await write(group);
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    writing = false;
  };

  const change = (entries: MarkChange, confirmed: readonly Baseline[] = []): Promise<void> => {
    const done = new Promise<void>((resolve, reject) => {
      waiting.push({ entries, confirmed, resolve, reject });
    });
    void work();
    return done;
  };

  return {
    change,
    along(entries) {
      // Whoever takes it along meets its failure.
      waiting.push({ entries, confirmed: [], resolve: () => undefined, reject: () => undefined });
    },
    flush: () => change(() => Promise.resolve({})),
  };
}

function collectionOf(database: string): CollectionName {
  const name = parseDatabaseName(database);
  if (!name) throw new RangeError(database);
  return name.collection;
}
