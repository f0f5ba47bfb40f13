import type { Change, CountyDocument } from '@shared/county/wire';
import { mergeRecord } from '@shared/domain/record/merge/mergeRecord';
import type { ReplicaStore } from '@/data/replica';
import type { MergeRecord } from '../context';
import type { CountyClient } from '../countyClient';

/** A fault planted on purpose between the engine and what it works with, to see that the simulation finds it. */
export interface Mutation {
  /** Only a PC that works alone shows it. */
  alone?: boolean;
  merge?: MergeRecord;
  store?: (store: ReplicaStore) => ReplicaStore;
  county?: (county: CountyClient) => CountyClient;
}

/** Faults of different kinds: in the merge, in the order of writes, in what is remembered, on the wire. */
export const mutations = {
  'a merge that forgets mine': {
    merge: (_collection, _base, _mine, theirs) => ({ merged: theirs, clashes: [] }),
  },
  'a merge that does not list the clash': {
    merge: (...sides) => {
      const { merged } = mergeRecord(sides[0], sides[1], sides[2], sides[3]);
      return { merged: { ...merged, open: sides[3].open }, clashes: [] };
    },
  },
  'a decision that a merge forgets': {
    merge: (...sides) => {
      const { merged, clashes } = mergeRecord(sides[0], sides[1], sides[2], sides[3]);
      const there = new Set(merged.open.map(({ id }) => id));
      const known = sides[1]?.open ?? [];
      return {
        merged: { ...merged, open: [...merged.open, ...known.filter(({ id }) => !there.has(id))] },
        clashes,
      };
    },
  },
  'a write over an edit made meanwhile': {
    store: (store) => ({
      ...store,
      write: async (collection, writes) => {
        const now = await store.getMany(
          collection,
          writes.map((one) => one.content.id),
        );
        return await store.write(
          collection,
          writes.map((one) => ({ ...one, expected: now.get(one.content.id)?.version })),
        );
      },
    }),
  },
  'a checkpoint that runs ahead of what was written': {
    county: (county) => ({
      ...county,
      changes: async (...call) => {
        const page = await county.changes(...call);
        return { ...page, results: page.results.slice(0, 2) };
      },
    }),
  },
  'a baseline written before its record': {
    store: (store) => ({
      ...store,
      write: async (collection, writes) => {
        const known = await store.baselines(
          collection,
          writes.map((one) => one.content.id),
        );
        await store.putBaselines(
          collection,
          writes.map(({ content, deleted }) => ({
            rev: '',
            ...known.get(content.id),
            id: content.id,
            content,
            deleted,
          })),
        );
        return await store.write(collection, writes);
      },
    }),
  },
  'what is on the way is not remembered': {
    alone: true,
    store: (store) => ({
      ...store,
      setMark: async (key, value) => {
        if (!key.startsWith('sync:underway:')) await store.setMark(key, value);
      },
      setMarks: async (values) => {
        const kept = Object.entries(values).filter(([key]) => !key.startsWith('sync:underway:'));
        await store.setMarks(Object.fromEntries(kept));
      },
      confirm: async (collection, baselines, values) => {
        const kept = Object.entries(values).filter(([key]) => !key.startsWith('sync:underway:'));
        await store.confirm(collection, baselines, Object.fromEntries(kept));
      },
    }),
  },
  'unknown fields are dropped': {
    county: (county) => ({
      ...county,
      bulkDocs: async (db, docs, signal) => await county.bulkDocs(db, docs.map(withoutUnknown), signal),
    }),
  },
  'deletions of the county are not heard': {
    county: (county) => ({
      ...county,
      changes: async (...call) => {
        const page = await county.changes(...call);
        return { ...page, results: page.results.filter((row: Change) => row.deleted !== true) };
      },
    }),
  },
  'a refusal that is taken for an agreement': {
    county: (county) => ({
      ...county,
      bulkDocs: async (...call) => {
        const rows = await county.bulkDocs(...call);
        return rows.map((row) =>
          'error' in row && row.error === 'forbidden' ? { id: row.id, ok: true as const, rev: '1-x' } : row,
        );
      },
    }),
  },
  'a number that is taken without being claimed': {
    county: (county) => ({
      ...county,
      put: async (_database, doc) => await Promise.resolve({ ok: true, id: doc._id, rev: '1-x' }),
    }),
  },
  'a county that fell back is not noticed': {
    store: (store) => ({
      ...store,
      mark: async (key) => (key.startsWith('sync:run:') ? undefined : await store.mark(key)),
    }),
  },
} satisfies Record<string, Mutation>;

function withoutUnknown(doc: CountyDocument): CountyDocument {
  const { bornIn2027: _dropped, ...rest } = doc as CountyDocument & Record<string, unknown>;
  return rest;
}
