import type { Pinyin } from '@shared/lib/pinyin';
import { packNow, packSteps } from '../packed/pack';
import type { TableSpec } from '../packed/spec';
import { atOnce } from '../packed/steps';
import type { Table } from '../packed/table';
import { breathing } from './breathe';
import { type Over, overSteps, type Part, partOf, placeSteps } from './part';

/** Changed rows that are packed in one go. */
export const rowsAtOnce = 250;

/** Above this many changed rows, or a third of all, they are folded into the base. */
const foldAbove = 1000;
const shareAbove = 3;

/** So many parts of like size become one. */
const likeParts = 8;

/** Rows taken out of a part in one go. */
const rowsAStep = 250;

/** Until the reading tables are there nothing can be read; Chinese is found all the same. */
const unread: Pinyin = {
  ofName: (text) => Array.from(text, () => []),
  ofText: (text) => Array.from(text, () => []),
};

/**
 * All rows: a packed base, over it small packed parts of what changed since, and what is not packed yet. Each row
 * counts in one place only. Parts become one in steps, while everything can be asked.
 */
export class Layers<Row extends { id: string }> {
  base: Part<Row>;
  over: Over<Row>[] = [];
  /** Changed since the last packing. */
  private loose = new Map<string, Row>();
  /** In which part the rows over the base lie. */
  private home = new Map<string, Over<Row>>();
  /** What changes while parts are made one. */
  private late: Set<string> | undefined;
  private pinyin: Pinyin | undefined;
  private readonly watchers: ((fresh: Row | undefined) => void)[] = [];

  constructor(readonly spec: TableSpec<Row>) {
    this.base = partOf(packNow(spec, [], unread));
  }

  size(): number {
    let size = this.loose.size;
    for (const { table, deadCount } of [this.base, ...this.over]) size += table.size - deadCount;
    return size;
  }

  /** Whether something is not packed yet. */
  get hasLoose(): boolean {
    return this.loose.size > 0;
  }

  get canRead(): boolean {
    return this.pinyin !== undefined;
  }

  usePinyin(pinyin: Pinyin): void {
    if (this.pinyin === pinyin) return;
    this.pinyin = pinyin;
    // What was packed unread is packed again.
    for (const { table, dead } of this.over) {
      for (let slot = 0; slot < table.size; slot++) {
        const row = dead[slot] === 0 ? table.stored(slot) : undefined;
        if (row) this.loose.set(row.id, row);
      }
    }
    this.over = [];
    this.home.clear();
  }

  /** Told of every change, announced or not: with the row where nothing was known of it, else without. */
  onChange(watcher: (fresh: Row | undefined) => void): void {
    this.watchers.push(watcher);
  }

  put(row: Row): void {
    const known = this.bury(row.id);
    this.loose.set(row.id, row);
    this.tell(known ? undefined : row);
  }

  remove(id: string): void {
    if (this.bury(id)) this.tell(undefined);
    this.loose.delete(id);
  }

  private tell(fresh: Row | undefined): void {
    for (const watcher of this.watchers) watcher(fresh);
  }

  /** Visits every row; it is valid only during the call. */
  each(visit: (row: Row) => void): void {
    this.packAll();
    for (const { table, dead } of [this.base, ...this.over]) {
      const cursor = table.cursor();
      for (let slot = 0; slot < table.size; slot++) if (dead[slot] === 0) visit(cursor.at(slot));
    }
  }

  /** A plain object that may be kept. */
  row(id: string): Row | undefined {
    this.packAll();
    const { table, dead } = this.home.get(id) ?? this.base;
    const slot = table.slotOf(id);
    return slot >= 0 && dead[slot] === 0 ? table.plain(slot) : undefined;
  }

  /** Takes a base from elsewhere (a snapshot); must come before any change. */
  useBase(base: Table<Row>): void {
    this.base = partOf(base);
    this.tell(undefined);
  }

  /** Packs what nobody has asked for yet, before an answer: as a rule what came in since the last turn. */
  packAll(): void {
    while (this.packSome());
  }

  /** Packs some of what is loose; gives whether more is. */
  packSome(): boolean {
    if (this.loose.size === 0) return false;
    const rows: Row[] = [];
    const last = this.over.at(-1);
    // Single edits share a part.
    if (last && !last.merging && last.table.size - last.deadCount + this.loose.size <= rowsAtOnce) {
      for (let slot = 0; slot < last.table.size; slot++) {
        if (last.dead[slot] === 0) rows.push(last.table.stored(slot));
      }
      this.over.pop();
    }
    for (const [id, row] of this.loose) {
      if (rows.length >= rowsAtOnce) break;
      rows.push(row);
      this.loose.delete(id);
    }
    const part = atOnce(overSteps(packNow(this.spec, rows, this.pinyin ?? unread)));
    part.places = atOnce(placeSteps(this.base.table, part));
    for (const id of part.ids) this.home.set(id, part);
    this.over.push(part);
    return this.loose.size > 0;
  }

  /** From which part on some should become one, 0 being the base; undefined: it is well as it is. */
  get untidy(): number | undefined {
    const { over } = this;
    const rows = over.reduce((sum, { table }) => sum + table.size, 0);
    if (rows > Math.max(foldAbove, this.base.table.size / shareAbove)) return 0;
    const tier = (part: Over<Row> | undefined): number =>
      Math.max(0, Math.floor(Math.log((part?.table.size ?? 0) / (rowsAtOnce / 2)) / Math.log(likeParts)));
    const last = tier(over.at(-1));
    let from = over.length;
    while (from > 0 && tier(over[from - 1]) <= last) from--;
    return over.length - from >= likeParts ? from + 1 : undefined;
  }

  /**
   * Packs everything anew as base, and `more` with it, of which nothing was known or something older; changes that
   * arrive meanwhile lie over it.
   */
  async fold(pinyin: Pinyin, more: ReadonlyMap<string, Row> = new Map()): Promise<void> {
    this.usePinyin(pinyin);
    this.packAll();
    if (this.over.length > 0 || this.base.deadCount > 0 || more.size > 0) await this.merge(0, more);
  }

  /** Makes the parts from that one on one, in steps. One call at a time. */
  async merge(from: number, more: ReadonlyMap<string, Row> = new Map()): Promise<void> {
    const merged = this.over.slice(Math.max(0, from - 1));
    for (const part of merged) part.merging = true;
    this.late = new Set();
    try {
      await (from === 0 ? this.mergeAll(merged, more) : this.mergeOver(merged));
    } finally {
      this.late = undefined;
      for (const part of merged) part.merging = false;
    }
  }

  private async mergeAll(merged: readonly Over<Row>[], more: ReadonlyMap<string, Row>): Promise<void> {
    const table = await breathing(this.repacked([this.base, ...merged], more));
    const places = new Map<Over<Row>, Uint32Array>();
    // Parts come in while places are looked for.
    for (let part = this.newOver(merged, places); part; part = this.newOver(merged, places)) {
      places.set(part, await breathing(placeSteps(table, part)));
    }
    const base = partOf(table);
    this.buryLate(base);
    for (const part of merged) {
      for (const id of part.ids) if (this.home.get(id) === part) this.home.delete(id);
    }
    this.over = this.over.filter((part) => !merged.includes(part));
    for (const part of this.over) part.places = places.get(part) ?? part.places;
    this.base = base;
    if (more.size > 0) this.tell(undefined);
  }

  private newOver(
    merged: readonly Over<Row>[],
    places: ReadonlyMap<Over<Row>, Uint32Array>,
  ): Over<Row> | undefined {
    return this.over.find((part) => !merged.includes(part) && !places.has(part));
  }

  private async mergeOver(merged: readonly Over<Row>[]): Promise<void> {
    const part = await breathing(overSteps(await breathing(this.repacked(merged))));
    part.places = await breathing(placeSteps(this.base.table, part));
    this.buryLate(part);
    for (const [slot, id] of part.ids.entries()) if (part.dead[slot] === 0) this.home.set(id, part);
    this.over.splice(this.over.indexOf(merged[0] ?? part), merged.length, part);
  }

  private *repacked(
    parts: readonly Part<Row>[],
    more: ReadonlyMap<string, Row> = new Map(),
  ): Generator<void, Table<Row>> {
    const rows: Row[] = [...more.values()];
    for (const { table, dead } of parts) {
      for (let slot = 0; slot < table.size; slot++) {
        // What changes meanwhile lies elsewhere.
        const row = dead[slot] === 0 ? table.stored(slot) : undefined;
        if (row && !more.has(row.id)) rows.push(row);
        if (slot % rowsAStep === rowsAStep - 1) yield;
      }
      yield;
    }
    return yield* packSteps(this.spec, rows, this.pinyin ?? unread);
  }

  private buryLate(part: Part<Row>): void {
    for (const id of this.late ?? []) buryIn(part, id);
  }

  /** The row of this id, wherever it lies packed, counts no longer. Gives whether there was one. */
  private bury(id: string): boolean {
    this.late?.add(id);
    if (this.loose.has(id)) return true;
    const buried = buryIn(this.home.get(id) ?? this.base, id);
    this.home.delete(id);
    return buried;
  }
}

function buryIn<Row extends { id: string }>(part: Part<Row>, id: string): boolean {
  const slot = part.table.slotOf(id);
  if (slot < 0 || part.dead[slot] === 1) return false;
  part.dead[slot] = 1;
  part.deadCount++;
  return true;
}
