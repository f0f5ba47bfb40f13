import type { ReplicaStore } from '@/data/replica';
import { MemoryStore } from '../memory/memoryStore';
import type { Played } from './edits';

/** The records of one PC of a simulation; what was written is there again after a restart. */
export interface PlayedDisk {
  open(): Promise<ReplicaStore>;
  close(): Promise<void>;
}

export class MemoryDisk implements PlayedDisk {
  readonly #store = new MemoryStore();

  async open(): Promise<ReplicaStore> {
    return await Promise.resolve(this.#store.reopened());
  }

  async close(): Promise<void> {
    await Promise.resolve();
  }
}

/** Real encrypted RxDB on an IndexedDB in memory. */
export class RxDisk implements PlayedDisk {
  #close: () => Promise<void> = async () => await Promise.resolve();
  readonly #name = `played-${crypto.randomUUID()}`;

  constructor(
    readonly deviceId: string,
    readonly collections: readonly Played[],
  ) {}

  async open(): Promise<ReplicaStore> {
    const { openTestOffice } = await import('@/data/testOffice');
    const { deviceId, collections } = this;
    const office = await openTestOffice({ databaseName: this.#name, deviceId, collections });
    this.#close = async () => await office.close();
    return office.replica;
  }

  async close(): Promise<void> {
    await this.#close();
  }
}
