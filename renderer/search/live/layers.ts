import type { Pinyin } from '@shared/lib/pinyin';
import { packNow, packSteps } from '../packed/pack';
import type { TableSpec } from '../packed/spec';
import type { Table } from '../packed/table';
import { breathing } from './breathe';

/** A row, or null for a record that was removed. */
type Change<Row> = Row | null;

/** Above this many changed rows, or a quarter of all, the overlay is folded into the base. */
const foldAbove = 1000;

/** Rows taken out of the base in one go. */
const rowsAStep = 250;

/** Until the reading tables are there nothing can be read; Chinese is found all the same. */
const unread: Pinyin = {
  ofName: (text) => Array.from(text, () => []),
  ofText: (text) => Array.from(text, () => []),
};

/** All rows in two layers: a packed base and over it a small packed table of what changed since. */
export class Layers<Row extends { id: string }> {
  base: Table<Row>;
  /** 1: the base's row of this slot has been changed or removed. */
  dead: Uint8Array;
  /** Time the last packing of the overlay took, ms. */
  cost = 0;
  /** Grows with every change, announced or not. */
  revision = 0;
  private deadCount = 0;
  private changes = new Map<string, Change<Row>>();
  private changedCount = 0;
  private packedOverlay: Table<Row> | undefined;
  /** What changes while a fold is running. */
  private late: Map<string, Change<Row>> | undefined;
  private pinyin: Pinyin | undefined;

  constructor(readonly spec: TableSpec<Row>) {
    this.base = packNow(spec, [], unread);
    this.dead = new Uint8Array(0);
  }

  size(): number {
    return this.base.size - this.deadCount + this.changedCount;
  }

  /** How many changes are not in the base. */
  get changed(): number {
    return this.changes.size;
  }

  get needsFold(): boolean {
    return this.changes.size > Math.max(foldAbove, this.base.size / 4);
  }

  get canRead(): boolean {
    return this.pinyin !== undefined;
  }

  usePinyin(pinyin: Pinyin): void {
    if (this.pinyin === pinyin) return;
    this.pinyin = pinyin;
    this.packedOverlay = undefined;
  }

  put(row: Row): void {
    this.change(row.id, row);
  }

  remove(id: string): void {
    this.change(id, null);
  }

  has(id: string): boolean {
    const change = this.changes.get(id);
    return change === undefined ? this.base.slotOf(id) >= 0 : change !== null;
  }

  /** Visits every row; it is valid only during the call. */
  each(visit: (row: Row) => void): void {
    const inBase = this.base.cursor();
    for (let slot = 0; slot < this.base.size; slot++) if (this.dead[slot] === 0) visit(inBase.at(slot));
    const overlay = this.overlay();
    const inOverlay = overlay.cursor();
    for (let slot = 0; slot < overlay.size; slot++) visit(inOverlay.at(slot));
  }

  /** The changed rows, packed as the base is. */
  overlay(): Table<Row> {
    if (!this.packedOverlay) {
      const from = performance.now();
      this.packedOverlay = packNow(this.spec, this.changedRows(), this.pinyin ?? unread);
      this.cost = performance.now() - from;
    }
    return this.packedOverlay;
  }

  /** Takes a base from elsewhere (a snapshot); must come before any change. */
  useBase(base: Table<Row>): void {
    this.revision++;
    this.base = base;
    this.dead = new Uint8Array(base.size);
    this.deadCount = 0;
  }

  /** Packs everything anew as base; changes that arrive meanwhile stay in the overlay. */
  async fold(pinyin: Pinyin): Promise<void> {
    this.usePinyin(pinyin);
    if (this.changes.size === 0) return;
    this.late = new Map();
    try {
      const base = await breathing(this.foldSteps(pinyin));
      const late = this.late;
      this.useBase(base);
      this.changes = new Map();
      this.changedCount = 0;
      this.packedOverlay = undefined;
      this.late = undefined;
      for (const [id, change] of late) this.change(id, change);
    } finally {
      this.late = undefined;
    }
  }

  private *foldSteps(pinyin: Pinyin): Generator<void, Table<Row>> {
    const rows = this.changedRows();
    for (let slot = 0; slot < this.base.size; slot++) {
      // What changes meanwhile lies over the new base.
      if (this.dead[slot] === 0) rows.push(this.base.stored(slot));
      if (slot % rowsAStep === rowsAStep - 1) yield;
    }
    return yield* packSteps(this.spec, rows, pinyin);
  }

  private changedRows(): Row[] {
    return [...this.changes.values()].filter((change): change is Row => change !== null);
  }

  private change(id: string, change: Change<Row>): void {
    this.revision++;
    this.late?.set(id, change);
    const slot = this.base.slotOf(id);
    if (slot >= 0 && this.dead[slot] === 0) {
      this.dead[slot] = 1;
      this.deadCount++;
    }
    const before = this.changes.get(id);
    // A removed record that the base never held needs no mark.
    if (change === null && slot < 0) this.changes.delete(id);
    else this.changes.set(id, change);
    this.changedCount += (change ? 1 : 0) - (before ? 1 : 0);
    this.packedOverlay = undefined;
  }
}
