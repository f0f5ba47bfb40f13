import type { Figure, Measure, Stage } from '../measure';
import { quantile } from '../report/statistics';
import type { Pc } from '../stage/pc';

export const search: Measure = {
  name: 'search',
  async run(stage) {
    const pc = await stage.newPc();
    const figures: Figure[] = [];
    for (const members of stage.large ? [10_000, 100_000] : [10_000]) {
      figures.push(...(await keystrokes(stage, pc, members)));
    }
    await pc.close();
    return figures;
  },
};

async function keystrokes(stage: Stage, pc: Pc, members: number): Promise<Figure[]> {
  const floorName = 'one indexOf over all text';
  const [median, slow] = ['p50', 'p95'].map((name): Figure => ({
    name: `search ${members} ${name}`,
    floorName,
    own: [],
    floor: [],
    parts: {},
  }));
  if (!median || !slow) return [];
  for (let run = 1; run <= stage.runs; run += 1) {
    stage.say(`search ${members}: run ${run} of ${stage.runs}`);
    await pc.openBench();
    const { own, floor, parts } = await pc.page.evaluate(
      (count) => window.bench.searchMembers(count),
      members,
    );
    for (const [figure, share] of [
      [median, 0.5],
      [slow, 0.95],
    ] as const) {
      figure.own.push(quantile(own, share));
      figure.floor.push(quantile(floor, share));
    }
    for (const [name, value] of Object.entries(parts)) (median.parts[name] ??= []).push(value);
  }
  return [median, slow];
}
