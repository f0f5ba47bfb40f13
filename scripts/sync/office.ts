import type { CollectionName } from '@shared/domain/record/envelope';
import { databaseName } from '@shared/county/databases';
import { type CountyClient, type RunReport, createCountyClient } from '@/sync';
import { MemoryCounty } from '@/sync/memory/memoryCounty';
import { Pc, type TestClock } from '@/sync/simulation/pc';
import type { RunOptions } from '@/sync/runSync';
import type { TestCounty } from './testCounty';

/** A PC whose engine talks to a county over real HTTP; records in memory. */
export class HttpPc extends Pc {
  collections: readonly CollectionName[] = ['members'];
  #county: TestCounty;
  /** Milliseconds that one request may take. */
  timeoutMs = 20_000;
  tries = 2;

  constructor(
    name: string,
    testCounty: TestCounty,
    clock: TestClock,
    readonly address: () => string = () => testCounty.url,
  ) {
    super(name, new MemoryCounty(), clock, testCounty.code);
    this.#county = testCounty;
  }

  /** Name of its database of members. */
  get members(): string {
    return databaseName(this.org, 'members');
  }

  client(): CountyClient {
    const authorization = this.#county.authorization(this.name);
    return createCountyClient({
      base: '',
      clock: () => Date.now(),
      sleep: async () => await Promise.resolve(),
      timeoutMs: this.timeoutMs,
      tries: this.tries,
      fetch: async (path, init) =>
        await fetch(this.address() + path, {
          ...init,
          headers: { ...(init.headers as object), authorization },
        }),
    });
  }

  override async sync(options: Partial<RunOptions> = {}): Promise<RunReport> {
    return await super.sync({
      county: this.client(),
      user: this.name,
      collections: this.collections,
      pageSize: 100,
      batchSize: 50,
      ...options,
    });
  }
}
