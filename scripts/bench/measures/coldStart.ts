import { type Measure, sideBySide } from '../measure';

const members = 10_000;

/** Every pass in a new browser process; only the operating system's file cache is warm. */
export const coldStart: Measure = {
  name: 'cold-start',
  async run(stage) {
    const pc = await stage.newPc();
    stage.say(`cold-start: writing ${members} members`);
    await pc.page.evaluate((count) => window.bench.prepareColdStart(count), members);
    const figure = await sideBySide(
      stage,
      { name: `cold-start ${members}`, floorName: 'raw Dexie open, 50 plain rows' },
      {
        own: async () => {
          await pc.restart();
          return pc.page.evaluate(() => window.bench.coldStart());
        },
        floor: async () => {
          await pc.restart();
          return pc.page.evaluate(() => window.bench.coldStartFloor());
        },
      },
    );
    await pc.close();
    return [figure];
  },
};
