import type { CollectionName, Envelope } from '@shared/domain/record/envelope';
import { newId } from '@shared/lib/ids';
import { createCountyClient, type RunReport, runSync } from '@/sync';
import { MemoryStore } from '@/sync/memory/memoryStore';

/** The real engine on a PC whose records lie in memory: what the county meets is the same. */
export class Client {
  readonly store = new MemoryStore();
  readonly #id = newId();

  constructor(
    readonly name: string,
    readonly community: string,
    readonly account: { url: string; password: string },
  ) {}

  /** A record written by the person at this PC. */
  write(collection: CollectionName, fields: Record<string, unknown>, id = newId()): void {
    const known = this.store.all(collection).find(({ content }) => content.id === id)?.content;
    const now = new Date().toISOString();
    const born: Envelope = {
      id,
      org: this.community,
      createdAt: now,
      createdBy: this.name,
      updatedAt: now,
      updatedBy: this.name,
      deviceId: this.#id,
      schemaVersion: 0,
      ext: {},
      open: [],
      history: [],
    };
    const changed = { updatedAt: now, updatedBy: this.name, deviceId: this.#id };
    this.store.put(collection, { ...born, ...known, ...changed, ...fields });
  }

  ids(collection: CollectionName): string[] {
    return this.store.all(collection).map(({ content }) => content.id);
  }

  /** 今日上报. Throws Error for a run that is not complete: the bench counts no failures, it has none. */
  async report(): Promise<RunReport> {
    const { url, password } = this.account;
    const authorization = `Basic ${Buffer.from(`${this.name}:${password}`).toString('base64')}`;
    const report = await runSync({
      store: this.store,
      county: createCountyClient({
        base: url,
        clock: Date.now,
        sleep: (ms) => new Promise((done) => void setTimeout(done, ms)),
        fetch: (address, init) =>
          fetch(address, { ...init, headers: { ...(init.headers as object), authorization } }),
      }),
      community: this.community,
      user: this.name,
      deviceId: this.#id,
      clock: Date.now,
      newId: () => newId(),
    });
    const { outcome, waiting, refused, error } = report;
    if (outcome === 'complete' && waiting === 0 && refused === 0) return report;
    const faults = report.collections.flatMap(({ collection, fault }) =>
      fault ? [`${collection} ${fault}`] : [],
    );
    throw new Error(
      `${this.name}: ${outcome}, ${waiting} wait, ${refused} refused; ${faults.join(', ')} ${String(error)}`,
    );
  }
}
