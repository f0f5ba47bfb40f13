import type { Failure, Played } from './play';

/** A failed schedule for the person who looks for the fault. */
export function toldFailure(seed: number, { problems, lines, least }: Failure): string {
  return [
    `seed ${seed}: ${problems.join('; ')}`,
    `  PCs: ${JSON.stringify(least.pcs)}`,
    ...lines.map((line) => `  ${line}`),
    `  keep it: npm run simulate -- --seed ${seed} --runs 1 --keep a-name-for-it`,
  ].join('\n');
}

/** The figures of all schedules in a line. */
export function toldFigures(all: readonly Played[], seconds: number): string {
  const sum = (of: (played: Played) => number): number => all.reduce((total, one) => total + of(one), 0);
  const overRxdb = all.filter((one) => one.store === 'rxdb').length;
  const failed = all.filter((one) => one.failure).length;
  return [
    `${all.length} schedules (${overRxdb} over RxDB)`,
    `${sum((one) => one.clients)} PCs`,
    `${sum((one) => one.reports)} runs of the engine`,
    `${sum((one) => one.toDecide)} differences left to decide`,
    `${failed} failed`,
    `${seconds.toFixed(1)} s`,
  ].join(', ');
}
