/** The value below which this share (0 to 1) of the values lies, between two values by proportion. NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? NaN;
  const high = sorted[Math.ceil(place)] ?? NaN;
  return low + (high - low) * (place - Math.floor(place));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * How close own comes to its floor: 1 is as fast, 0.5 takes twice as long. Reckoned for each run and the median taken,
 * because two values of one run met the same machine.
 */
export function ratio({ own, floor }: { own: readonly number[]; floor: readonly number[] }): number {
  return median(own.map((value, run) => (floor[run] ?? NaN) / value));
}
