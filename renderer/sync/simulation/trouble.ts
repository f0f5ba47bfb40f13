import type { ReplicaStore } from '@/data/replica';
import type { CountyClient } from '../countyClient';
import { CountyFault, type FaultCode } from '../faults';
import type { Mishap } from '../memory/memoryCounty';
import type { Chance } from './random';

const codes: readonly FaultCode[] = [
  'offline',
  'timeout',
  'tls',
  'captivePortal',
  'signInNeeded',
  'forbidden',
  'busy',
  'serverError',
  'countyFull',
  'badAnswer',
];

/** What goes wrong during one 今日上报, and what the person does meanwhile. */
export class Trouble {
  /** Something went wrong or somebody typed, so that the run need not have come to its end. */
  met = false;
  killed = false;
  readonly #abort = new AbortController();
  readonly #cutAt: number;
  readonly #when: 'before' | 'after';
  readonly #code: FaultCode;
  readonly #killAtWrite: number;
  readonly #killAtRequest: number;
  readonly #abortAt: number;
  #requests = 0;
  #writes = 0;

  constructor(
    readonly chance: Chance,
    /** Lets the person type between two steps of the run. */
    readonly type: () => Promise<void>,
  ) {
    const until = (odds: number, below: number): number =>
      chance.oneIn(odds) ? 1 + chance.below(below) : Infinity;
    this.#cutAt = until(2, 16);
    this.#when = chance.oneIn(2) ? 'before' : 'after';
    this.#code = chance.pick(codes);
    this.#killAtWrite = until(5, 24);
    this.#killAtRequest = until(12, 16);
    this.#abortAt = until(12, 16);
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  mishap = (): Mishap => {
    this.#dead();
    this.#requests += 1;
    if (this.#requests === this.#abortAt) {
      this.met = true;
      this.#abort.abort();
    }
    if (this.#requests === this.#killAtRequest) {
      this.killed = true;
      return { when: this.#when, code: 'offline' };
    }
    if (this.#requests < this.#cutAt) return undefined;
    this.met = true;
    return { when: this.#when, code: this.#code };
  };

  /** The county as this run reaches it: slower now and then, so that runs of several PCs mix. */
  line(client: CountyClient): CountyClient {
    const slow = <A extends unknown[], R>(call: (...args: A) => Promise<R>): ((...args: A) => Promise<R>) => {
      return async (...args: A): Promise<R> => {
        for (let wait = this.chance.below(6); wait > 0; wait -= 1) await Promise.resolve();
        await this.#maybeType(10);
        this.#dead();
        const answer = await call(...args);
        // An answer that comes when the app is gone is heard by nobody.
        this.#dead();
        return answer;
      };
    };
    return {
      ...client,
      changes: slow(async (...call) => await client.changes(...call)),
      bulkDocs: slow(async (...call) => await client.bulkDocs(...call)),
      allDocs: slow(async (...call) => await client.allDocs(...call)),
      local: slow(async (...call) => await client.local(...call)),
      putLocal: slow(async (...call) => await client.putLocal(...call)),
    };
  }

  /** The records as this run reaches them: nothing more is written once the app is dead. */
  disk(store: ReplicaStore): ReplicaStore {
    const write = <A extends unknown[], R>(
      call: (...args: A) => Promise<R>,
    ): ((...args: A) => Promise<R>) => {
      return async (...args: A): Promise<R> => {
        this.#writes += 1;
        if (this.#writes >= this.#killAtWrite) this.killed = true;
        this.#dead();
        return await call(...args);
      };
    };
    return {
      changedSince: async (...call) => await store.changedSince(...call),
      isUpTo: (...call) => store.isUpTo(...call),
      getMany: async (...call) => await store.getMany(...call),
      refused: async (...call) => await store.refused(...call),
      mark: async (key) => await store.mark(key),
      baselines: async (...call) => {
        await this.#maybeType(12);
        return await store.baselines(...call);
      },
      write: write(async (...call) => await store.write(...call)),
      putBaselines: write(async (...call) => await store.putBaselines(...call)),
      setMark: write(async (...call) => await store.setMark(...call)),
      setMarks: write(async (...call) => await store.setMarks(...call)),
      confirm: write(async (...call) => await store.confirm(...call)),
    };
  }

  async #maybeType(odds: number): Promise<void> {
    if (this.killed || !this.chance.oneIn(odds)) return;
    this.met = true;
    await this.type();
  }

  #dead(): void {
    if (this.killed) throw new CountyFault('offline', { reason: 'killed' });
  }
}
