import { expect, it } from 'vitest';
import type { Schedule } from '../schedule';
import { simulate } from '../simulate';
import { operationsOf } from './kept';

/** A schedule that once failed, as `npm run simulate -- --keep` writes it down. */
export interface Kept extends Omit<Schedule, 'operations'> {
  /** An operation a line: which PC, what, and the seed of all that is left open. */
  operations: string;
}

/** A test that the schedule ends well by now. */
export function staysGood(name: string, kept: Kept): void {
  it(name, async () => {
    const { problems } = await simulate({ ...kept, operations: operationsOf(kept.operations) });
    expect(problems).toEqual([]);
  });
}
