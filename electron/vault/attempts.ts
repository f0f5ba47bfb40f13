import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writeAtomic } from '../services/atomic-write';

const schema = z.object({ failed: z.int().min(0), at: z.number() });
type Record = z.infer<typeof schema>;

const free = 3;
const firstMs = 5_000;
const longestMs = 15 * 60_000;

/** How long to wait after so many wrong passphrases in a row: nothing for the first two, then 5 s, doubling up to 15 minutes. */
export const delayAfter = (failed: number): number =>
  failed < free ? 0 : Math.min(longestMs, firstMs * 2 ** (failed - free));

/**
 * Counts wrong passphrases in a file, so that starting the app again does not help. A count is written before the
 * passphrase is tried; deleting the file helps only someone who could copy the vault away anyway.
 */
export class Attempts {
  readonly #path: string;
  readonly #now: () => number;

  constructor(folder: string, now: () => number = Date.now) {
    this.#path = join(folder, 'vault-attempts.json');
    this.#now = now;
  }

  /** Milliseconds until the next try is allowed; a clock that was set back lengthens nothing beyond the full delay. */
  async waitMs(): Promise<number> {
    const { failed, at } = await this.#read();
    const delay = delayAfter(failed);
    const passed = this.#now() - at;
    return passed < 0 ? delay : Math.max(0, delay - passed);
  }

  /** Notes a try that has not succeeded (yet); gives the delay it costs. */
  async note(): Promise<number> {
    const failed = (await this.#read()).failed + 1;
    await this.#write({ failed, at: this.#now() });
    return delayAfter(failed);
  }

  async forget(): Promise<void> {
    await this.#write({ failed: 0, at: this.#now() });
  }

  async #read(): Promise<Record> {
    try {
      return schema.parse(JSON.parse((await readIfThere(this.#path)) ?? ''));
    } catch {
      return { failed: 0, at: 0 };
    }
  }

  async #write(record: Record): Promise<void> {
    await writeAtomic(this.#path, JSON.stringify(record));
  }
}
