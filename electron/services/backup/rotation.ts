import type { BackupInfo, BackupReason } from '@shared/ipc/backup';

const dayMs = 86_400_000;
const days = 7;
const weeks = 4;
const beforeKept = 5;
const manualKept = 10;
const before: ReadonlySet<BackupReason> = new Set(['beforeImport', 'beforeRestore', 'beforeMigration']);

type Dated = Pick<BackupInfo, 'name' | 'at' | 'reason'>;

const ageOf = ({ at }: Dated, now: number): number => now - Date.parse(at);
const newestFirst = (a: Dated, b: Dated): number => (a.at < b.at ? 1 : -1);

/** The newest of each span of time, counted back from now; a clock that was set back makes ages negative: kept. */
function newestOfEach(list: Dated[], now: number, spanMs: number, spans: number, fromMs = 0): Dated[] {
  const found = new Map<number, Dated>();
  for (const one of list) {
    const age = ageOf(one, now) - fromMs;
    const span = Math.floor(age / spanMs);
    if (age >= 0 && span < spans && !found.has(span)) found.set(span, one);
  }
  return [...found.values()];
}

/**
 * Which of this PC's backups of one place may go (docs/adr/0092): of automatic ones the newest of each of seven days
 * and of each of four weeks before stay, of those before something five, of those by hand ten. The newest of all and
 * those with a date in the future stay in any case.
 */
export function superfluous(list: readonly Dated[], now: number): string[] {
  const sorted = list.toSorted(newestFirst);
  const of = (wanted: (reason: BackupReason) => boolean): Dated[] =>
    sorted.filter(({ reason }) => wanted(reason));
  const automatic = of((reason) => reason === 'daily' || reason === 'exit');
  const kept = new Set<Dated>([
    ...sorted.slice(0, 1),
    ...sorted.filter((one) => !(ageOf(one, now) >= 0)),
    ...newestOfEach(automatic, now, dayMs, days),
    ...newestOfEach(automatic, now, 7 * dayMs, weeks, days * dayMs),
    ...of((reason) => before.has(reason)).slice(0, beforeKept),
    ...of((reason) => reason === 'manual' || reason === 'salvage').slice(0, manualKept),
  ]);
  return sorted.filter((one) => !kept.has(one)).map(({ name }) => name);
}
