import { DamagedRecordError } from '../errors';
import type { Desk } from './desk';
import { readJson, writeJsonAll } from './json';

/**
 * How far the order of writing of a collection had come when rows were erased (docs/adr/0103): what those who read in
 * this order have passed cannot be told from what is left on disk.
 */
export interface Passed {
  /** The latest stamp of a row that is gone; 0 where none is known. */
  of(collection: string): Promise<number>;
  /** Before the rows go; resolves when durable. */
  note(stamps: Readonly<Record<string, number>>): Promise<void>;
}

const keyOf = (collection: string): string => `order:${collection}`;

export function passedOf(desk: Desk): Passed {
  const of = async (collection: string): Promise<number> => {
    try {
      return (await readJson<number>(desk, 'mark', keyOf(collection))) ?? 0;
    } catch (error) {
      // Writing goes on beside a damaged value: it is needed only where the clock was set back as well.
      if (error instanceof DamagedRecordError) return 0;
      throw error;
    }
  };
  return {
    of,
    async note(stamps) {
      const values: Record<string, number> = {};
      for (const [name, stamp] of Object.entries(stamps)) {
        // What went before this may have been later.
        values[keyOf(name)] = Math.max(stamp, await of(name));
      }
      await writeJsonAll(desk, 'mark', values);
    },
  };
}
