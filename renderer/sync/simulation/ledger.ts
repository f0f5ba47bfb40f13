import { deletionField } from '@shared/domain/record/decide';
import type { Envelope } from '@shared/domain/record/envelope';
import { standing, visible } from './tokens';

type Fate = 'written' | 'replaced' | 'deleted';

/**
 * Remembers every value that a person wrote into a record, and every value that a person replaced who had it on the
 * screen at that moment. At the end each value must be in the record, among its open differences, or replaced. The
 * replacing value is held to the same, so a chain of edits ends in something that is still there, or in a deletion.
 */
export class Ledger {
  /** Record → value → what became of it by the hand of somebody who had seen it. */
  readonly #values = new Map<string, Map<string, Fate>>();
  /** Differences that somebody decided, with their record; of a deletion a second one may be like the first. */
  readonly #settled = new Map<string, string>();
  readonly #deleted = new Set<string>();
  readonly #restored = new Set<string>();

  /** A person's edit: what it added was written, what it took out of a field had been seen there. */
  edited(key: string, before: Envelope | undefined, after: Envelope): void {
    const [old, now] = [before ? standing(before) : new Set<string>(), standing(after)];
    this.#wrote(key, now);
    this.replaced(
      key,
      [...old].filter((value) => !now.has(value)),
    );
  }

  replaced(key: string, values: Iterable<string>): void {
    for (const value of values) this.#of(key).set(value, 'replaced');
  }

  /** A person deleted the record with all that was to be seen in it. */
  deleted(key: string, record: Envelope): void {
    const values = this.#of(key);
    for (const value of visible(record)) {
      if (values.get(value) !== 'replaced') values.set(value, 'deleted');
    }
    this.#deleted.add(key);
    // A tombstone says nothing of what was decided before; whoever keeps the record alive has those differences still.
    for (const [id, of] of this.#settled) if (of === key) this.#settled.delete(id);
  }

  /** A person decided a difference; it must not stand anywhere again. */
  settled(key: string, id: string): void {
    this.#settled.set(id, key);
  }

  /** A person who knew of the deletion took the record back. */
  revived(key: string, record: Envelope): void {
    this.#deleted.delete(key);
    const values = this.#of(key);
    for (const value of visible(record)) if (values.get(value) === 'deleted') values.set(value, 'written');
  }

  /**
   * A person took a deleted record back. Two people who both delete it say the same, so the return counts against
   * both deletions, and whether the other one was seen is not followed any further.
   */
  restored(key: string, record: Envelope): void {
    this.revived(key, record);
    this.#restored.add(key);
  }

  /** What is nowhere any more although nobody who knew it replaced it; `living` are the county's records by key. */
  problems(living: ReadonlyMap<string, Envelope>): string[] {
    const found: string[] = [];
    for (const [key, values] of this.#values) {
      const record = living.get(key);
      const there = record ? visible(record) : new Set<string>();
      for (const [value, fate] of values) {
        if (fate === 'written' && !there.has(value)) found.push(`lost: ${value} of ${key}`);
      }
    }
    for (const [key, { open }] of living) {
      const back = open.filter(({ id }) => this.#settled.has(id));
      for (const { field } of back) found.push(`decided and come back: ${field} of ${key}`);
    }
    for (const key of this.#deleted) {
      if (this.#restored.has(key)) continue;
      const record = living.get(key);
      if (record && !record.open.some(({ field }) => field === deletionField)) {
        found.push(`lost: the deletion of ${key}`);
      }
    }
    return found;
  }

  #wrote(key: string, values: Iterable<string>): void {
    for (const value of values) if (!this.#of(key).has(value)) this.#of(key).set(value, 'written');
  }

  #of(key: string): Map<string, Fate> {
    const known = this.#values.get(key) ?? new Map<string, Fate>();
    this.#values.set(key, known);
    return known;
  }
}
