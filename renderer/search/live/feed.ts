import { loadPinyin } from '@shared/lib/pinyin';
import type { Envelope } from '@shared/domain/record/envelope';
import type { BlobStore } from '@/data/office';
import type { ChangeEvent, Repository } from '@/data/repository';
import { turn } from '@/data/turn';
import { fromBytes, toBytes } from '../packed/bytes';
import type { Announcer } from './announcer';
import { Layers } from './layers';
import type { RowSource } from './source';

/** Records read at once while catching up. */
const pageLength = 500;
/** A snapshot is worth writing when at least so many records changed since the last one. */
const worthSaving = 200;
/** So many records in one write are a download or an import. */
const byTheHundred = 100;
/** Quiet time, ms, after which a worthwhile snapshot is written. */
const quiet = 5000;

/** Keeps the layers of one collection equal to its records: snapshot, catch-up, live changes. */
export class Feed<Row extends { id: string }, Rec extends Envelope> {
  readonly layers: Layers<Row>;
  private checkpoint: string | undefined;
  private unsaved = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unsubscribe: (() => void) | undefined;
  /** Ids that live changes named while a page was being read: the page may hold an older state of them. */
  private fresh: Set<string> | undefined;
  /** What the catching up at the start has read; it is shown all at once. */
  private caught: Map<string, Row> | undefined;
  private catching = false;
  private packing = false;
  private closed = false;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly source: RowSource<Row, Rec>,
    private readonly repository: Pick<Repository<Rec>, 'subscribe' | 'changedSince'>,
    private readonly blobs: BlobStore,
    private readonly announcer: Announcer,
    /** Told whether records change by the hundred. */
    private readonly onChange: (many: boolean) => void,
  ) {
    this.layers = new Layers(source.spec);
  }

  /** Loads the snapshot and catches up with the records. Throws what the repository throws. */
  start(): Promise<void> {
    return this.inTurn(async () => {
      await this.loadSnapshot();
      this.unsubscribe = this.repository.subscribe((event) => this.hear(event));
      this.caught = new Map();
      await this.catchUp();
      if (this.caught.size > 0) await this.layers.fold(await loadPinyin(), this.caught);
      this.caught = undefined;
      this.announcer.now();
      this.saveLater();
    });
  }

  /** Catches up and writes the snapshot if anything changed since the last one. */
  flush(): Promise<void> {
    return this.inTurn(() => this.save(1));
  }

  /** Stops listening; writes the snapshot if it is worth it. */
  async close(): Promise<void> {
    clearTimeout(this.timer);
    this.closed = true;
    await this.inTurn(() => this.save(worthSaving));
    this.unsubscribe?.();
    clearTimeout(this.timer);
    this.announcer.stop();
  }

  private async loadSnapshot(): Promise<void> {
    const bytes = await this.blobs.get(this.key).catch(() => undefined);
    const snapshot = bytes && fromBytes(this.source.spec, bytes);
    if (!snapshot) return;
    this.layers.useBase(snapshot.table);
    this.checkpoint = snapshot.checkpoint;
  }

  private get key(): string {
    return `search/${this.source.spec.name}`;
  }

  /** The reading tables are loaded when the first change needs them. */
  private async read(): Promise<void> {
    this.layers.usePinyin(await loadPinyin());
    this.packSoon();
    this.onChange(false);
  }

  private hear(event: ChangeEvent<Rec>): void {
    if (!this.layers.canRead) void this.inTurn(() => this.read());
    for (const record of event.upserted) {
      this.changed(record.id);
      this.layers.put(this.source.toRow(record));
    }
    for (const id of event.removed) {
      this.changed(id);
      this.layers.remove(id);
    }
    const count = event.upserted.length + event.removed.length;
    this.unsaved += count;
    // All that was written before this was heard, unless it is still being read.
    if (event.checkpoint !== undefined && !this.catching) this.checkpoint = event.checkpoint;
    this.onChange(count >= byTheHundred);
    this.packSoon();
    this.saveLater();
  }

  private changed(id: string): void {
    this.fresh?.add(id);
    this.caught?.delete(id);
  }

  private async catchUp(): Promise<void> {
    this.catching = true;
    try {
      while (!(await this.readPage()));
    } finally {
      this.catching = false;
      this.fresh = undefined;
    }
    this.packSoon();
  }

  /** Gives whether it was the last one. */
  private async readPage(): Promise<boolean> {
    const fresh = new Set<string>();
    this.fresh = fresh;
    const page = await this.repository.changedSince(this.checkpoint, pageLength);
    this.fresh = undefined;
    for (const record of page.upserted) {
      if (fresh.has(record.id)) continue;
      const row = this.source.toRow(record);
      if (this.caught) this.caught.set(row.id, row);
      else this.layers.put(row);
    }
    for (const id of page.removed) {
      if (fresh.has(id)) continue;
      this.caught?.delete(id);
      this.layers.remove(id);
    }
    this.checkpoint = page.checkpoint;
    this.unsaved += page.length;
    return page.length < pageLength;
  }

  /** Packs what came in, a few rows a turn, so that whoever asks waits for few; then makes small parts one. */
  private packSoon(): void {
    // What is packed unread is packed again.
    if (this.packing || !this.layers.hasLoose || !this.layers.canRead) return;
    this.packing = true;
    void this.pack();
  }

  private async pack(): Promise<void> {
    do await turn();
    while (!this.closed && this.layers.packSome());
    this.packing = false;
    if (this.layers.untidy !== undefined) void this.inTurn(() => this.tidy());
  }

  private async tidy(): Promise<void> {
    this.layers.usePinyin(await loadPinyin());
    for (let from = this.layers.untidy; from !== undefined && !this.closed; from = this.layers.untidy) {
      await this.layers.merge(from);
    }
  }

  private async save(least: number): Promise<void> {
    if (this.unsaved < least) return;
    // As a rule nothing: live changes say how far they reach.
    await this.catchUp();
    // The checkpoint must not be ahead of the rows: what changes while these are packed comes after it.
    const { checkpoint = '', unsaved: counted } = this;
    await this.layers.fold(await loadPinyin());
    await this.blobs.put(this.key, toBytes(this.layers.base.table, checkpoint));
    this.unsaved -= counted;
  }

  private saveLater(): void {
    clearTimeout(this.timer);
    if (this.unsaved < worthSaving) return;
    // A snapshot that cannot be written costs time at the next start and nothing else.
    this.timer = setTimeout(
      () => void this.inTurn(() => this.save(worthSaving)).catch(() => undefined),
      quiet,
    );
  }

  /** One thing after the other: folds and catch-ups must not overlap. */
  private inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const run = this.queue.then(task);
    this.queue = run.catch(() => undefined);
    return run;
  }
}
