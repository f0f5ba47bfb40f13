import type { ReplicaStore } from '@/data/replica';

/** The store as one database's way through a run sees it: its marks are read from disk once, because only the run writes them. */
export function remembering(store: ReplicaStore): ReplicaStore {
  const known = new Map<string, unknown>();
  return {
    changedSince: (...call) => store.changedSince(...call),
    isUpTo: (...call) => store.isUpTo(...call),
    getMany: (...call) => store.getMany(...call),
    write: (...call) => store.write(...call),
    baselines: (...call) => store.baselines(...call),
    putBaselines: (...call) => store.putBaselines(...call),
    refused: (...call) => store.refused(...call),
    async mark<T>(key: string): Promise<T | undefined> {
      if (!known.has(key)) known.set(key, await store.mark<T>(key));
      return known.get(key) as T | undefined;
    },
    async setMark(key, value) {
      await store.setMark(key, value);
      known.set(key, value);
    },
    async setMarks(values) {
      await store.setMarks(values);
      for (const [key, value] of Object.entries(values)) known.set(key, value);
    },
    async confirm(collection, baselines, marks) {
      await store.confirm(collection, baselines, marks);
      for (const [key, value] of Object.entries(marks)) known.set(key, value);
    },
  };
}
