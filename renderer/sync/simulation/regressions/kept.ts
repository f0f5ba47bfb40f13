import { operationKinds, type Operation, type Schedule } from '../schedule';
import { simulate } from '../simulate';

/** A schedule that once failed, as `npm run simulate -- --keep` writes it down. */
export interface Kept extends Omit<Schedule, 'operations'> {
  /** An operation a line: which PC, what, and the seed of all that is left open. */
  operations: string;
}

/** Plays it; gives what is wrong at the end. */
export async function problemsOf({ operations, ...rest }: Kept): Promise<string[]> {
  const { problems } = await simulate({ ...rest, operations: operationsOf(operations) });
  return problems;
}

function operationsOf(lines: string): Operation[] {
  return lines.trim().split('\n').map(operationOf);
}

function operationOf(line: string): Operation {
  const [pc, told, seed] = line.trim().split(' ');
  const kind = operationKinds.find((one) => one === told);
  if (kind === undefined) throw new RangeError(`no operation: ${line}`);
  return { pc: Number(pc), kind, seed: Number(seed) };
}

/** The lines of these operations. */
export function linesOf(operations: readonly Operation[]): string {
  return operations.map(({ pc, kind, seed }) => `${pc} ${kind} ${seed}`).join('\n');
}
