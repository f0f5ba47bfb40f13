import { inFreshPage, type Measure, sideBySide } from '../measure';

/** Checking the 操作记录 of a whole community beside whatever else goes on. */
export const journalCheck: Measure = {
  name: 'journal-check',
  async run(stage) {
    const lines = stage.large ? 100_000 : 10_000;
    const pc = await stage.newPc();
    stage.say(`journal-check: writing ${lines} lines`);
    await pc.page.evaluate((count) => window.bench.prepareJournal(count), lines);
    const figure = await sideBySide(
      stage,
      { name: `journal-check ${lines}`, floorName: 'as many signatures', records: lines },
      {
        own: () =>
          inFreshPage(pc, (page) => page.evaluate((count) => window.bench.checkJournal(count), lines)),
        floor: () =>
          inFreshPage(pc, (page) => page.evaluate((count) => window.bench.checkSignatures(count), lines)),
      },
      false,
    );
    await pc.close();
    return [figure];
  },
};
