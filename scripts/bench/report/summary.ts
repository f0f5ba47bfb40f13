import type { Figure } from '../measure';
import { median, ratio } from './statistics';

/** A figure as it stands in the JSON file; times in ms. */
export interface Summary {
  name: string;
  medianMs: number;
  floor: string;
  floorMs: number;
  /** 1 is as fast as the floor. */
  ratio: number;
  recordsPerSecond?: number;
  budget?: number;
  withinBudget?: boolean;
  /** Medians of steps and other figures. */
  parts: Record<string, number>;
  runs: { own: number[]; floor: number[] };
}

export function summaryOf({ name, floorName, own, floor, records, budget, parts }: Figure): Summary {
  const [medianMs, reached] = [median(own), ratio({ own, floor })];
  return {
    name,
    medianMs: rounded(medianMs),
    floor: floorName,
    floorMs: rounded(median(floor)),
    ratio: rounded(reached),
    ...(records !== undefined && { recordsPerSecond: Math.round((records / medianMs) * 1000) }),
    ...(budget !== undefined && { budget, withinBudget: reached >= budget }),
    parts: Object.fromEntries(Object.entries(parts).map(([part, values]) => [part, rounded(median(values))])),
    runs: { own: own.map(rounded), floor: floor.map(rounded) },
  };
}

/** Four digits that count. */
const rounded = (value: number): number => Number(value.toPrecision(4));
