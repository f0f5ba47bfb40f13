import type { CollectionName, Envelope } from '@shared/domain/record/envelope';
import { mergeRecord } from '@shared/domain/record/merge/mergeRecord';
import { databaseName } from '@shared/county/databases';
import { decideOpen } from '../decideOpen';
import { MemoryStore } from '../memory/memoryStore';
import type { MemoryCounty, Mishap } from '../memory/memoryCounty';
import type { RunReport } from '../report';
import { type RunOptions, runSync } from '../runSync';

export const community = '420683001001';
export const membersDatabase = databaseName(community, 'members');

/** Time that moves on with every question; one for all PCs of a test. */
export class TestClock {
  #now = Date.UTC(2026, 10, 21);
  now(): number {
    this.#now += 1000;
    return this.#now;
  }
  iso(): string {
    return new Date(this.now()).toISOString();
  }
}

/** A PC of a simulation: a store, a person and the wish to report at day's end. */
export class Pc {
  readonly store = new MemoryStore();
  mishap: (request: string) => Mishap = () => undefined;
  #ids = 0;

  constructor(
    readonly name: string,
    readonly county: MemoryCounty,
    readonly clock: TestClock,
    readonly org = community,
  ) {}

  newId = (): string => {
    this.#ids += 1;
    return `${this.name}-${this.#ids}`;
  };

  write(id: string, fields: Record<string, unknown>, collection: CollectionName = 'members'): void {
    const known = this.read(id, collection);
    const at = this.clock.iso();
    const born: Envelope = {
      id,
      org: this.org,
      createdAt: at,
      createdBy: this.name,
      updatedAt: at,
      updatedBy: this.name,
      deviceId: this.name,
      schemaVersion: 0,
      ext: {},
      open: [],
      history: [],
    };
    const envelope = { ...born, ...known, updatedAt: at, updatedBy: this.name, deviceId: this.name };
    this.store.put(collection, { ...envelope, ...fields });
  }

  remove(id: string, collection: CollectionName = 'members'): void {
    const known = this.read(id, collection);
    if (!known) return;
    this.store.put(collection, { ...known, updatedAt: this.clock.iso(), updatedBy: this.name }, true);
  }

  async decide(id: string, entryId: string, choice: 'mine' | 'theirs'): Promise<void> {
    const writer = { by: this.name, deviceId: this.name, now: this.clock.iso() };
    await decideOpen(this.store, { collection: 'members', id, entryId }, choice, writer);
  }

  /** The living record. */
  read(id: string, collection: CollectionName = 'members'): (Envelope & Record<string, unknown>) | undefined {
    const row = this.store.all(collection).find((one) => one.content.id === id && !one.deleted);
    return row && { ...row.content };
  }

  ids(collection: CollectionName = 'members'): string[] {
    const living = this.store.all(collection).filter((row) => !row.deleted);
    return living.map((row) => row.content.id).toSorted();
  }

  async sync(options: Partial<RunOptions> = {}): Promise<RunReport> {
    return await runSync({
      store: this.store,
      county: this.county.client((request) => this.mishap(request)),
      community: this.org,
      user: `account-${this.name}`,
      deviceId: this.name,
      clock: () => this.clock.now(),
      newId: this.newId,
      merge: mergeRecord,
      collections: ['members'],
      pageSize: 3,
      batchSize: 3,
      ...options,
    });
  }
}
