import type { Summary } from './summary';

const head = ['measure', 'median', 'floor', 'ratio', 'records/s', 'floor is'];

/** The figures as a table for people; the ratio is floor time / own time. */
export function tableOf(summaries: readonly Summary[]): string {
  const rows = summaries.map(({ name, medianMs, floorMs, ratio, recordsPerSecond, budget, floor }) => [
    name,
    spelled(medianMs),
    spelled(floorMs),
    ratio.toFixed(2) + (budget === undefined ? '' : ` (wanted ${budget})`),
    recordsPerSecond === undefined ? '' : String(recordsPerSecond),
    floor,
  ]);
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: string[]): string =>
    cells
      .map((cell, at) =>
        at === 0 || at === cells.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function spelled(ms: number): string {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${ms >= 100 ? ms.toFixed(0) : ms.toPrecision(3)} ms`;
}
