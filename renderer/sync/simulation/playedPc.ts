import { changesBetween } from '@shared/domain/record/changes';
import type { Envelope } from '@shared/domain/record/envelope';
import { addToHistory } from '@shared/domain/record/history';
import type { ReplicaRecord, ReplicaStore } from '@/data/replica';
import type { CountyClient } from '../countyClient';
import type { MemoryCounty, Mishap } from '../memory/memoryCounty';
import type { PlayedDisk } from './disks';
import { type Fields, isSpoiled, type Played } from './edits';
import { asNewer } from './newerSchema';
import type { PcPlan } from './schedule';

const stampOf = ({ updatedAt, updatedBy, deviceId }: Envelope): Partial<Envelope> => {
  return { updatedAt, updatedBy, deviceId };
};

/** Time that moves on with every question, the same for all; each PC reads it off by its own error. */
export class WorldClock {
  #now = Date.UTC(2026, 10, 21);
  now(): number {
    this.#now += 1000;
    return this.#now;
  }
}

/** A PC of a simulation with the person in front of it. */
export class PlayedPc {
  clockOffsetMs: number;
  #ids = 0;
  #store: ReplicaStore | undefined;

  constructor(
    readonly name: string,
    readonly plan: PcPlan,
    readonly disk: PlayedDisk,
    readonly county: MemoryCounty,
    readonly clock: WorldClock,
    readonly collections: readonly Played[],
  ) {
    this.clockOffsetMs = plan.clockOffsetMs;
  }

  async store(): Promise<ReplicaStore> {
    this.#store ??= await this.disk.open();
    return this.#store;
  }

  async restart(): Promise<void> {
    this.#store = undefined;
    await this.disk.close();
  }

  now = (): number => this.clock.now() + this.clockOffsetMs;

  newId = (): string => {
    this.#ids += 1;
    return `${this.name}-${this.#ids}`;
  };

  stamp(): Pick<Envelope, 'updatedAt' | 'updatedBy' | 'deviceId'> {
    return { updatedAt: new Date(this.now()).toISOString(), updatedBy: this.name, deviceId: this.name };
  }

  client(mishap?: (request: string) => Mishap): CountyClient {
    const client = this.county.client(mishap);
    return this.plan.newer ? asNewer(client) : client;
  }

  /** Everything that lies there, tombstones too, by id. */
  async all(collection: Played): Promise<Map<string, ReplicaRecord>> {
    const { records } = await (await this.store()).changedSince(collection, undefined, 10_000);
    const sorted = records.toSorted((a, b) => (a.content.id < b.content.id ? -1 : 1));
    return new Map(sorted.map((record) => [record.content.id, record]));
  }

  /** As the app notes who changed what in a record that was there. */
  #withHistory(before: ReplicaRecord | undefined, after: Fields): Fields {
    if (!before || before.deleted) return after;
    const { updatedAt: at, updatedBy: by, deviceId } = after;
    const { history, ...old } = before.content;
    const changes = changesBetween({ ...old, ...stampOf(after) }, { ...after, history: undefined });
    if (changes.length === 0) return after;
    return { ...after, history: addToHistory(history, { id: this.newId(), at, by, deviceId, changes }) };
  }

  /** Records of the community in which the county finds fault. */
  async refusedCount(community: string): Promise<number> {
    let count = 0;
    for (const collection of this.collections) {
      for (const { content, deleted } of (await this.all(collection)).values())
        if (!deleted && content.org === community && Object.values(content).some(isSpoiled)) count += 1;
    }
    return count;
  }

  /**
   * A write of the person, computed from the record as it stands at that moment. Gives what was there and what was
   * written, or undefined if there was nothing to do.
   */
  async write(
    collection: Played,
    id: string,
    change: (record: ReplicaRecord | undefined) => { content: Fields; deleted: boolean } | undefined,
  ): Promise<{ before: ReplicaRecord | undefined; after: Fields } | undefined> {
    const store = await this.store();
    for (;;) {
      const before = (await store.getMany(collection, [id])).get(id);
      const changed = change(before);
      if (!changed) return undefined;
      const next = { ...changed, content: this.#withHistory(before, changed.content) };
      const { stale, invalid } = await store.write(collection, [{ ...next, expected: before?.version }]);
      if (invalid[0]) throw new Error(`${collection} ${id}: ${invalid[0].reason}`);
      if (stale.length === 0) return { before, after: next.content };
    }
  }
}
