import { type Figure, inFreshPage, type Measure, sideBySide, type Stage } from '../measure';
import type { BenchCounty } from '../stage/county';
import type { Timing } from '../page/timing';
import type { Pc } from '../stage/pc';

/** What a large community brings to a new PC, and what `--large` asks for. */
const pulled = 10_000;
const pulledLarge = 100_000;
const pushed = 5000;

async function signedIn(stage: Stage): Promise<{ pc: Pc; county: BenchCounty }> {
  const county = await stage.county();
  await county.communities(0);
  const pc = await stage.newPc();
  await pc.page.evaluate((account) => window.bench.signIn(account), county.account);
  return { pc, county };
}

export const initialPull: Measure = {
  name: 'initial-pull',
  async run(stage) {
    const { pc, county } = await signedIn(stage);
    const figures: Figure[] = [];
    for (const records of stage.large ? [pulled, pulledLarge] : [pulled]) {
      figures.push(await firstDownload(stage, pc, county, records));
    }
    await pc.close();
    return figures;
  },
};

async function firstDownload(stage: Stage, pc: Pc, county: BenchCounty, records: number): Promise<Figure> {
  const { user } = county.account;
  const [code = ''] = await county.communities(1);
  const input = { code, user, records };
  stage.say(`initial-pull: sending ${records} documents to the county`);
  await pc.page.evaluate(({ code, user, records }) => window.bench.pushFloor(code, user, records), input);
  return await sideBySide(
    stage,
    { name: `initial-pull ${records}`, floorName: '_changes loop, raw Dexie bulkPut', records, budget: 0.7 },
    {
      own: () =>
        inFreshPage(pc, (page) =>
          page.evaluate(({ code, user, records }) => window.bench.pull(code, user, records), input),
        ),
      floor: () =>
        inFreshPage(pc, (page) =>
          page.evaluate(({ code, records }) => window.bench.pullFloor(code, records), input),
        ),
    },
  );
}

/**
 * Every pass sends to a community that has nothing yet. Beside the floor, which reads what it sends from the same
 * store, stands what the same loop takes with documents that lie ready in memory.
 */
export const push: Measure = {
  name: 'push',
  async run(stage) {
    const { pc, county } = await signedIn(stage);
    const { user } = county.account;
    stage.say('push: making empty communities');
    const codes = await county.communities(3 * (stage.runs + 1));
    const records = pushed;
    const input = (): { code: string; user: string; records: number } => ({
      code: codes.pop() ?? '',
      user,
      records,
    });
    const inMemory = (): Promise<Timing> =>
      inFreshPage(pc, (page) =>
        page.evaluate(({ code, user, records }) => window.bench.pushFloor(code, user, records), input()),
      );
    const figure = await sideBySide(
      stage,
      {
        name: `push ${records}`,
        floorName: '_bulk_docs of 1000 read from the same store, rules installed',
        records,
        budget: 0.5,
      },
      {
        async own() {
          const timing = await inFreshPage(pc, (page) =>
            page.evaluate(({ code, user, records }) => window.bench.push(code, user, records), input()),
          );
          return { ...timing, parts: { ...timing.parts, floorInMemory: (await inMemory()).ms } };
        },
        floor: () =>
          inFreshPage(pc, (page) =>
            page.evaluate(
              ({ code, user, records }) => window.bench.pushFloorFromStore(code, user, records),
              input(),
            ),
          ),
      },
    );
    await pc.close();
    return [figure];
  },
};

/** A run with nothing to do, over all databases of a community. */
export const idleSync: Measure = {
  name: 'idle-sync',
  async run(stage) {
    const { pc, county } = await signedIn(stage);
    const { user } = county.account;
    const [code = ''] = await county.communities(1);
    const figure = await sideBySide(
      stage,
      { name: `idle-sync (${county.kind})`, floorName: 'two requests a database, side by side' },
      {
        own: () =>
          inFreshPage(pc, (page) =>
            page.evaluate(([code, user]) => window.bench.idle(code, user), [code, user] as const),
          ),
        floor: () => inFreshPage(pc, (page) => page.evaluate((code) => window.bench.idleFloor(code), code)),
      },
    );
    await pc.close();
    return [figure];
  },
};
