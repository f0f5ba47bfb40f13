import type { Page } from '@playwright/test';
import type { BenchCounty } from './stage/county';
import type { HostName } from './options';
import type { Pc } from './stage/pc';
import type { Timing } from './page/timing';

/** One side of a figure: a value per run, all in ms. */
export interface Series {
  own: number[];
  floor: number[];
}

/** A figure next to its floor, both measured in the same run. */
export interface Figure extends Series {
  /** What was measured, e.g. `import-roster 620`. */
  name: string;
  floorName: string;
  /** How many records one value stands for; gives a rate. */
  records?: number;
  /** The least ratio that is wanted. */
  budget?: number;
  /** Steps and other figures, a value per run. */
  parts: Record<string, number[]>;
}

/** What a measure may use. */
export interface Stage {
  runs: number;
  large: boolean;
  host: HostName;
  /** One line on stderr. */
  say: (line: string) => void;
  /** A browser on a data folder of its own; closed with the stage. */
  newPc(): Promise<Pc>;
  county(): Promise<BenchCounty>;
}

export interface Measure {
  name: string;
  /** Takes so long that it has to be asked for. */
  onlyByName?: boolean;
  run(stage: Stage): Promise<Figure[]>;
}

/**
 * Alternates both sides, so that a busy moment of the machine meets both; a first pass of each warms the compiler
 * up and is thrown away.
 */
export async function sideBySide(
  stage: Stage,
  figure: Omit<Figure, keyof Series | 'parts'>,
  sides: { own: (run: number) => Promise<Timing>; floor: (run: number) => Promise<Timing> },
  warmUp = true,
): Promise<Figure> {
  const result: Figure = { ...figure, own: [], floor: [], parts: {} };
  for (let run = warmUp ? 0 : 1; run <= stage.runs; run += 1) {
    stage.say(`${figure.name}: ${run === 0 ? 'warming up' : `run ${run} of ${stage.runs}`}`);
    const floor = await sides.floor(run);
    const own = await sides.own(run);
    if (run === 0) continue;
    result.floor.push(floor.ms);
    result.own.push(own.ms);
    for (const [name, value] of Object.entries(own.parts ?? {})) (result.parts[name] ??= []).push(value);
  }
  return result;
}

/** Runs one pass in a fresh page, so that no side inherits what the other left in memory. */
export async function inFreshPage<T>(pc: Pc, act: (page: Page) => Promise<T>): Promise<T> {
  await pc.openBench();
  return act(pc.page);
}
