import type { CollectionName, Envelope } from '@shared/domain/record/envelope';
import type { Baseline, ReplicaRecord, ReplicaResult, ReplicaStore, ReplicaWrite } from '@/data/replica';

interface Row extends ReplicaRecord {
  order: number;
}

/** What outlives a restart of the app. */
class Disk {
  readonly rows = new Map<CollectionName, Map<string, Row>>();
  readonly baselines = new Map<CollectionName, Map<string, Baseline>>();
  readonly marks = new Map<string, unknown>();
  order = 0;
}

/** A record store in memory for simulations: the same promises as the one over RxDB, nothing shared by reference. */
export class MemoryStore implements ReplicaStore {
  readonly #disk: Disk;
  /** Schema of the simulation: gives the reason why a record is not taken. */
  validate: (collection: CollectionName, content: Envelope) => string | undefined = () => undefined;
  /** Called before every write of the engine; may throw to play a crash or a full disk. */
  beforeWrite: (what: 'record' | 'baseline' | 'mark') => void = () => undefined;
  /** Called before baselines are read; a simulation lets the person type here, between reading and writing. */
  beforeRead: () => void = () => undefined;

  constructor(disk = new Disk()) {
    this.#disk = disk;
  }

  /** The same records as the app finds them after a restart. */
  reopened(): MemoryStore {
    return new MemoryStore(this.#disk);
  }

  /** A write of the person at the PC. */
  put(collection: CollectionName, content: Envelope, deleted = false): void {
    this.#rowsOf(collection).set(content.id, this.#row(content, deleted));
  }

  /** Everything that is stored, also tombstones. */
  all(collection: CollectionName): ReplicaRecord[] {
    return [...this.#rowsOf(collection).values()].map((row) => structuredClone(row));
  }

  async changedSince(
    collection: CollectionName,
    checkpoint: string | undefined,
    limit: number,
    until?: string,
  ): Promise<{ records: ReplicaRecord[]; checkpoint: string | undefined }> {
    const after = Number(checkpoint ?? 0);
    const end = Number(until ?? Infinity);
    const rows = [...this.#rowsOf(collection).values()]
      .filter((row) => row.order > after && row.order <= end)
      .toSorted((a, b) => a.order - b.order)
      .slice(0, limit);
    const last = rows.at(-1);
    return await Promise.resolve({
      records: structuredClone(rows),
      checkpoint: last ? String(last.order) : checkpoint,
    });
  }

  isUpTo(checkpoint: string, other: string): boolean {
    return Number(checkpoint) <= Number(other);
  }

  async getMany(collection: CollectionName, ids: readonly string[]): Promise<Map<string, ReplicaRecord>> {
    return await Promise.resolve(pick(this.#rowsOf(collection), ids));
  }

  async write(collection: CollectionName, writes: readonly ReplicaWrite[]): Promise<ReplicaResult> {
    this.beforeWrite('record');
    const stale: string[] = [];
    const invalid: { id: string; reason: string }[] = [];
    const rows = this.#rowsOf(collection);
    const before = this.#disk.order;
    for (const { content, deleted, expected, agreed } of writes) {
      const reason = deleted ? undefined : this.validate(collection, content);
      if (reason !== undefined) invalid.push({ id: content.id, reason });
      else if (rows.get(content.id)?.version !== expected) stale.push(content.id);
      else {
        rows.set(content.id, this.#row(content, deleted));
        if (agreed) {
          const over = `m${this.#disk.order}`;
          this.#baselinesOf(collection).set(content.id, { ...structuredClone(agreed), over });
        }
      }
    }
    const span = { after: before === 0 ? undefined : String(before), upTo: String(this.#disk.order) };
    return await Promise.resolve({ stale, invalid, spans: [span] });
  }

  async baselines(
    collection: CollectionName,
    of: readonly (string | ReplicaRecord)[],
  ): Promise<Map<string, Baseline>> {
    this.beforeRead();
    const ids = of.map((one) => (typeof one === 'string' ? one : one.content.id));
    return await Promise.resolve(pick(this.#baselinesOf(collection), ids));
  }

  async putBaselines(collection: CollectionName, baselines: Baseline[]): Promise<void> {
    this.beforeWrite('baseline');
    this.#keep(collection, baselines);
    await Promise.resolve();
  }

  #keep(collection: CollectionName, baselines: readonly Baseline[]): void {
    const kept = this.#baselinesOf(collection);
    // One that was made from an older baseline than there is now is not seen.
    for (const one of baselines)
      if (kept.get(one.id)?.over === one.over) kept.set(one.id, structuredClone(one));
  }

  async refused(collection: CollectionName, limit: number): Promise<Baseline[]> {
    const all = [...this.#baselinesOf(collection).values()].filter((one) => one.refused !== undefined);
    return await Promise.resolve(structuredClone(all.slice(0, limit)));
  }

  async mark<T>(key: string): Promise<T | undefined> {
    return await Promise.resolve(structuredClone(this.#disk.marks.get(key)) as T | undefined);
  }

  async setMark<T>(key: string, value: T): Promise<void> {
    this.beforeWrite('mark');
    this.#disk.marks.set(key, structuredClone(value));
    await Promise.resolve();
  }

  async setMarks(values: Readonly<Record<string, unknown>>): Promise<void> {
    this.beforeWrite('mark');
    for (const [key, value] of Object.entries(values)) this.#disk.marks.set(key, structuredClone(value));
    await Promise.resolve();
  }

  async confirm(
    collection: CollectionName,
    baselines: Baseline[],
    marks: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    this.beforeWrite('baseline');
    this.#keep(collection, baselines);
    for (const [key, value] of Object.entries(marks)) this.#disk.marks.set(key, structuredClone(value));
    await Promise.resolve();
  }

  #row(content: Envelope, deleted: boolean): Row {
    this.#disk.order += 1;
    return {
      content: structuredClone(content),
      deleted,
      version: `v${this.#disk.order}`,
      order: this.#disk.order,
    };
  }

  #rowsOf(collection: CollectionName): Map<string, Row> {
    return ensure(this.#disk.rows, collection);
  }

  #baselinesOf(collection: CollectionName): Map<string, Baseline> {
    return ensure(this.#disk.baselines, collection);
  }
}

function ensure<K, V>(maps: Map<K, Map<string, V>>, key: K): Map<string, V> {
  const map = maps.get(key) ?? new Map<string, V>();
  maps.set(key, map);
  return map;
}

function pick<T>(all: ReadonlyMap<string, T>, ids: readonly string[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const id of ids) {
    const one = all.get(id);
    if (one !== undefined) found.set(id, structuredClone(one));
  }
  return found;
}
