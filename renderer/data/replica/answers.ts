import { databaseName } from '@shared/county/databases';
import type { CollectionName } from '@shared/domain/record/envelope';
import type { Baseline } from '../replica';
import type { Desk } from '../desk/desk';
import { fromBytes, toBytes } from '../desk/json';
import { DamagedRecordError } from '../errors';
import { breathe, chunksOf } from '../repositories/chunks';
import type { Running } from '../storage/running';
import type { Baselines } from './baselines';

/** Baselines, of which those that one answer of the county confirmed are one write. */
export interface AnsweredBaselines extends Baselines {
  /** Durable together with the marks when it resolves, or nothing of it. */
  confirm(
    collection: CollectionName,
    baselines: Baseline[],
    marks: Readonly<Record<string, unknown>>,
  ): Promise<void>;
}

/** What one answer of the county confirmed, as the desk keeps it. */
interface Answer {
  collection: CollectionName;
  baselines: Baseline[];
}

interface Held {
  collection: CollectionName;
  ids: ReadonlySet<string>;
  bytes: number;
}

const prefix = 'answers:';
/** Bytes of answers that wait to be spread; a backup holds them in one piece. */
const keptBytes = 16_000_000;
/** After the last answer, so that spreading does not take the time of the run. */
const quietMs = 2000;
const spreadAtOnce = 125;

/**
 * Keeps each answer of the county as one value of the desk until it is spread over the records' own baselines
 * (docs/adr/0129). What an answer confirmed is read from it until then.
 */
export function withAnswers(baselines: Baselines, desk: Desk, running: Running): AnsweredBaselines {
  /** Ids by the answer that holds them, in order of answering. */
  const held = new Map<string, Held>();
  let last = 0;
  let loading: Promise<void> | undefined;
  let spreading: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const bytesOf = async (key: string): Promise<Uint8Array | undefined> => {
    try {
      return await desk.get('mark', key);
    } catch (error) {
      // It stays as it is; its records are compared with the county as if nothing had been agreed.
      if (error instanceof DamagedRecordError) return undefined;
      throw error;
    }
  };

  const read = async (key: string): Promise<Answer | undefined> => {
    const bytes = await bytesOf(key);
    return bytes && fromBytes<Answer>(bytes);
  };

  const hold = (key: string, { collection, baselines: list }: Answer, bytes: number): void => {
    held.set(key, { collection, ids: new Set(list.map(({ id }) => id)), bytes });
    clearTimeout(timer);
    // What cannot be spread now is read where it lies, and spread another time.
    timer = setTimeout(() => void running.run(spread).catch(() => undefined), quietMs);
  };

  /** Finds what was left by the time before. */
  const loaded = (): Promise<void> => {
    const load = async (): Promise<void> => {
      const keys = (await desk.keys('mark')).filter((key) => key.startsWith(prefix)).toSorted();
      last = numberOf(keys.at(-1));
      for (const key of keys) {
        const bytes = await bytesOf(key);
        if (bytes) hold(key, fromBytes<Answer>(bytes), bytes.length);
      }
    };
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };

  const spreadOne = async (key: string): Promise<void> => {
    const answer = await read(key);
    for (const part of chunksOf(answer?.baselines ?? [], spreadAtOnce)) {
      await breathe();
      const { collection } = answer ?? {};
      if (collection) await baselines.put(collection, await notOutdated(collection, part));
    }
    if (answer) await desk.remove([{ area: 'mark', key }]);
    held.delete(key);
  };

  /** A backup made in the middle of a run may hold both an answer and what was agreed after it. */
  const notOutdated = async (collection: CollectionName, part: Baseline[]): Promise<Baseline[]> => {
    const there = await baselines.read(
      collection,
      part.map(({ id }) => id),
    );
    return part.filter((one) => !isLater(there.get(one.id), one));
  };

  const spread = (): Promise<void> => {
    const all = async (): Promise<void> => {
      for (const key of held.keys()) await spreadOne(key);
    };
    const next = spreading.then(all);
    spreading = next.catch(() => undefined);
    return next;
  };

  const holding = (collection: CollectionName, ids: readonly string[]): string[] =>
    [...held]
      .filter(([, one]) => one.collection === collection && ids.some((id) => one.ids.has(id)))
      .map(([key]) => key);

  return {
    async read(collection, ids) {
      await loaded();
      const found = new Map<string, Baseline>();
      const wanted = new Set(ids);
      // Before the table: an answer that is spread meanwhile is found in one of the two.
      for (const key of holding(collection, ids)) {
        for (const one of (await read(key))?.baselines ?? []) if (wanted.has(one.id)) found.set(one.id, one);
      }
      const there = await baselines.read(collection, ids);
      for (const [id, one] of found) if (!isLater(there.get(id), one)) there.set(id, one);
      return there;
    },
    async put(collection, list) {
      await loaded();
      const ids = list.map(({ id }) => id);
      if (holding(collection, ids).length > 0) await spread();
      await baselines.put(collection, list);
    },
    async refused(collection, limit) {
      await loaded();
      const all = await baselines.refused(collection, limit);
      const answered = [...held.values()].filter((one) => one.collection === collection);
      return all.filter(({ id }) => !answered.some(({ ids }) => ids.has(id)));
    },
    async confirm(collection, list, marks) {
      await loaded();
      const bytesKept = [...held.values()].reduce((sum, one) => sum + one.bytes, 0);
      if (bytesKept > keptBytes) await spread();
      last += 1;
      const answer = { collection, baselines: list };
      // Named like the marks of its database, so that it goes where they go.
      const org = list.find(({ content }) => content)?.content?.org ?? '';
      const key = `${prefix}${String(last).padStart(12, '0')}:${databaseName(org, collection)}`;
      const bytes = toBytes(answer);
      const others = Object.entries(marks).map(([name, value]) => ({ key: name, bytes: toBytes(value) }));
      await desk.put([...others, { key, bytes }].map((entry) => ({ area: 'mark', ...entry })));
      hold(key, answer, bytes.length);
    },
  };
}

const numberOf = (key: string | undefined): number => Number(key?.slice(prefix.length).split(':')[0] ?? 0);

const isLater = (one: Baseline | undefined, other: Baseline): boolean =>
  one !== undefined && one.over === other.over && generation(one) > generation(other);

const generation = ({ rev }: Baseline): number => Number.parseInt(rev, 10) || 0;
