import { type Figure, inFreshPage, type Measure, sideBySide } from '../measure';

const records = 10_000;

/** Beside the same pipeline without the wrapper, which is what encryption costs, and beside RxDB with nothing of ours. */
const floors = [
  { act: 'insertUnsealed', floorName: 'the same without encryption' },
  { act: 'insertPlain', floorName: 'plain RxDB bulkInsert' },
] as const;

export const insertEncrypted: Measure = {
  name: 'insert-encrypted',
  async run(stage) {
    const pc = await stage.newPc();
    const figures: Figure[] = [];
    for (const { act, floorName } of floors) {
      const figure = await sideBySide(
        stage,
        { name: `insert-encrypted ${records}`, floorName, records, budget: 0.8 },
        {
          own: () =>
            inFreshPage(pc, (page) => page.evaluate((count) => window.bench.insertEncrypted(count), records)),
          floor: () =>
            inFreshPage(pc, (page) =>
              page.evaluate(({ count, floor }) => window.bench[floor](count), { count: records, floor: act }),
            ),
        },
      );
      figures.push(figure);
    }
    await pc.close();
    return figures;
  },
};
