import { type Figure, type Measure, sideBySide } from '../measure';

/** How much longer than without encryption unlocking may take: 1.5 times. */
const budget = 0.67;

/** Every pass in a new browser process; only the operating system's file cache is warm. */
export const unlock: Measure = {
  name: 'unlock',
  async run(stage) {
    const figures: Figure[] = [];
    for (const members of stage.large ? [10_000, 100_000] : [10_000]) {
      const pc = await stage.newPc();
      stage.say(`unlock: writing ${members} members twice`);
      await pc.page.evaluate((count) => window.bench.prepareUnlock(count), members);
      const figure = await sideBySide(
        stage,
        { name: `unlock ${members}`, floorName: 'the same without encryption', budget },
        {
          own: async () => {
            await pc.restart();
            return pc.page.evaluate(() => window.bench.unlock());
          },
          floor: async () => {
            await pc.restart();
            return pc.page.evaluate(() => window.bench.unlockPlain());
          },
        },
      );
      figures.push(figure);
      await pc.close();
    }
    return figures;
  },
};
