import type { CollectionName, Draft, Envelope } from '@shared/domain/record/envelope';
import { stampNew } from '@shared/domain/record/stamp';
import type { Records } from '@shared/domain/records';
import { newId } from '@shared/lib/ids';
import type { BlobStore } from '@/data/office';
import type { ChangeEvent, Repository } from '@/data/repository';
import type { IndexedOffice } from '../openIndexes';

/** The two ways in which an index follows a collection, over records in memory. */
export class FakeRepository<T extends Envelope> {
  private readonly states = new Map<string, { at: number; record: T | undefined }>();
  private readonly listeners = new Set<(event: ChangeEvent<T>) => void>();
  private clock = 0;
  /** How many records were read by `changedSince`. */
  read = 0;

  put(...records: T[]): void {
    for (const record of records) this.states.set(record.id, { at: ++this.clock, record });
    this.tell({ upserted: records, removed: [] });
  }

  remove(...ids: string[]): void {
    for (const id of ids) this.states.set(id, { at: ++this.clock, record: undefined });
    this.tell({ upserted: [], removed: ids });
  }

  all(): T[] {
    return [...this.states.values()].flatMap(({ record }) => record ?? []);
  }

  subscribe: Repository<T>['subscribe'] = (listener) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  changedSince: Repository<T>['changedSince'] = async (checkpoint, limit) => {
    const since = Number(checkpoint ?? 0);
    const page = [...this.states]
      .filter(([, { at }]) => at > since)
      .toSorted(([, a], [, b]) => a.at - b.at)
      .slice(0, limit);
    await Promise.resolve();
    this.read += page.length;
    return {
      upserted: page.flatMap(([, { record }]) => record ?? []),
      removed: page.flatMap(([id, { record }]) => (record ? [] : [id])),
      checkpoint: String(page.at(-1)?.[1].at ?? since),
      length: page.length,
    };
  };

  private tell(event: ChangeEvent<T>): void {
    for (const listener of this.listeners) listener({ ...event, checkpoint: String(this.clock) });
  }
}

export class FakeBlobs implements BlobStore {
  readonly kept = new Map<string, Uint8Array>();
  async get(key: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.kept.get(key));
  }
  async put(key: string, bytes: Uint8Array): Promise<void> {
    this.kept.set(key, bytes);
    return Promise.resolve();
  }
}

type Fakes = { [N in CollectionName]: FakeRepository<Records[N]> };

export interface FakeOffice {
  repos: Fakes;
  blobs: FakeBlobs;
  office: IndexedOffice;
}

/** An office in memory; open indexes over it again and again as over a PC that is restarted. */
export function fakeOffice(): FakeOffice {
  const repos: Fakes = {
    orgUnits: new FakeRepository(),
    members: new FakeRepository(),
    households: new FakeRepository(),
    visits: new FakeRepository(),
    councils: new FakeRepository(),
    meetings: new FakeRepository(),
    matters: new FakeRepository(),
    partners: new FakeRepository(),
    ledger: new FakeRepository(),
    figures: new FakeRepository(),
    journal: new FakeRepository(),
  };
  const blobs = new FakeBlobs();
  return { repos, blobs, office: { repo: (name) => repos[name], blobs } };
}

/** A record as a repository would give it. */
export const recordOf = <T extends Envelope>(draft: Draft<T>, id: string = newId()): T =>
  stampNew<T>(draft, {
    id,
    org: '420683001001',
    by: 'tester',
    deviceId: 'pc',
    schemaVersion: 1,
    now: '2026-11-21T08:00:00.000Z',
  });
