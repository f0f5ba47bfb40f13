import { operationKinds, type Operation } from '../schedule';

/** Operations as a test keeps them: one a line. */
export function operationsOf(lines: string): Operation[] {
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
