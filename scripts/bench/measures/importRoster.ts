import { type Figure, inFreshPage, type Measure, sideBySide } from '../measure';

/** 620 is the roster of a large community, 10,000 that of a whole county town. */
const sizes = [620, 10_000];

export const importRoster: Measure = {
  name: 'import-roster',
  async run(stage) {
    const pc = await stage.newPc();
    const figures: Figure[] = [];
    for (const records of sizes) {
      const figure = await sideBySide(
        stage,
        { name: `import-roster ${records}`, floorName: 'raw Dexie bulkPut, 3 indexes', records },
        {
          own: () =>
            inFreshPage(pc, (page) => page.evaluate((count) => window.bench.importRoster(count), records)),
          floor: () =>
            inFreshPage(pc, (page) => page.evaluate((count) => window.bench.rawInsert(count), records)),
        },
      );
      figures.push(figure);
    }
    await pc.close();
    return figures;
  },
};
