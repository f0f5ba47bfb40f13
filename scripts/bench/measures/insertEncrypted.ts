import { inFreshPage, type Measure, sideBySide } from '../measure';

const records = 10_000;

export const insertEncrypted: Measure = {
  name: 'insert-encrypted',
  async run(stage) {
    const pc = await stage.newPc();
    const figure = await sideBySide(
      stage,
      { name: `insert-encrypted ${records}`, floorName: 'plain RxDB bulkInsert', records, budget: 0.8 },
      {
        own: () =>
          inFreshPage(pc, (page) => page.evaluate((count) => window.bench.insertEncrypted(count), records)),
        floor: () =>
          inFreshPage(pc, (page) => page.evaluate((count) => window.bench.insertPlain(count), records)),
      },
    );
    await pc.close();
    return [figure];
  },
};
