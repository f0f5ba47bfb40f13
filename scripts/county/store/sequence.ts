import type { Pouch } from './pouch';

/**
 * Knows for every document the sequence of its last change, so that a page of changes can say how many follow.
 * Filled from the store when first asked and kept current by the writer.
 */
export class SequenceIndex {
  readonly #pouch: Pouch;
  readonly #lastChange = new Map<string, number>();
  #known = 0;

  constructor(pouch: Pouch) {
    this.#pouch = pouch;
  }

  /** Ids in the order in which the store numbered them, if the store now stands at exactly that many more. */
  noteWritten(ids: readonly string[], before: number, after: number): void {
    if (this.#known !== before || after - before !== ids.length || new Set(ids).size !== ids.length) return;
    ids.forEach((id, i) => this.#lastChange.set(id, before + i + 1));
    this.#known = after;
  }

  /** Reads what the writer could not tell. */
  async catchUp(updateSeq: number): Promise<void> {
    if (this.#known === updateSeq) return;
    const { results } = await this.#pouch.changes({ since: this.#known });
    for (const change of results) this.#lastChange.set(change.id, change.seq);
    this.#known = updateSeq;
  }

  /** How many documents changed last after the sequence. Call catchUp before. */
  after(sequence: number): number {
    let count = 0;
    for (const last of this.#lastChange.values()) if (last > sequence) count += 1;
    return count;
  }

  /** How many documents there are, deleted ones too. Call catchUp before. */
  get size(): number {
    return this.#lastChange.size;
  }
}
