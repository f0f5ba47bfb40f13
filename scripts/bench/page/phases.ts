/** How long a piece of work spends in which of its phases, ms. */
export class Phases {
  readonly times: Record<string, number> = {};
  readonly #from = performance.now();
  #since = this.#from;
  #phase = 'start';

  /** Says that from now on time belongs to `phase`. */
  enter(phase: string): void {
    const now = performance.now();
    this.times[this.#phase] = (this.times[this.#phase] ?? 0) + now - this.#since;
    this.#since = now;
    this.#phase = phase;
  }

  /** From the beginning to the last change of phase. */
  get total(): number {
    return this.#since - this.#from;
  }
}
