import type { Figure, Measure, Stage } from '../measure';
import type { Pc } from '../stage/pc';

/** Sorting a column of the list of members, and the numbers beside its conditions. */
export const lists: Measure = {
  name: 'lists',
  async run(stage) {
    const pc = await stage.newPc();
    const figures: Figure[] = [];
    for (const members of stage.large ? [10_000, 100_000] : [10_000])
      figures.push(...(await sortAndCount(stage, pc, members)));
    await pc.close();
    return figures;
  },
};

async function sortAndCount(stage: Stage, pc: Pc, members: number): Promise<Figure[]> {
  const figure = (name: string, floorName: string): Figure => ({
    name: `${name} ${members}`,
    floorName,
    own: [],
    floor: [],
    parts: {},
  });
  const sort = figure('sort', 'an array of plain records sorted');
  const count = figure('facets', 'eight fields of plain records counted');
  for (let run = 1; run <= stage.runs; run += 1) {
    stage.say(`lists ${members}: run ${run} of ${stage.runs}`);
    await pc.openBench();
    const times = await pc.page.evaluate((people) => window.bench.sortAndCount(people), members);
    for (const [to, { own, floor }] of [
      [sort, times.sort],
      [count, times.count],
    ] as const) {
      to.own.push(own);
      to.floor.push(floor);
    }
  }
  return [sort, count];
}
