import type { Page } from '@playwright/test';
import { text } from '@shared/messages';
import { type Measure, sideBySide } from '../measure';
import type { Timing } from '../page/timing';
import { quantile } from '../report/statistics';
import type { Pc } from '../stage/pc';

const members = 10_000;
const frames = 240;
/** Five rows a frame: somebody drags the bar. */
const step = 235;
/** A frame this long has missed its turn at 60 a second. */
const lateMs = 25;
const passphrase = 'bench-bench';

/** Mean time of a frame while the real 党员 page scrolls. */
export const listScroll: Measure = {
  name: 'list-scroll',
  async run(stage) {
    const pc = await stage.newPc();
    stage.say(`list-scroll: writing ${members} members`);
    await pc.page.evaluate(({ passphrase, members }) => window.bench.prepareRealOffice(passphrase, members), {
      passphrase,
      members,
    });
    const figure = await sideBySide(
      stage,
      { name: `list-scroll ${members}`, floorName: 'plain DOM rows in sight' },
      {
        own: () => realPage(pc),
        floor: async () => {
          await pc.openBench();
          const input = { members, frames, step };
          return frameTiming(
            await pc.page.evaluate(
              (given) => window.bench.scrollPlain(given.members, given.frames, given.step),
              input,
            ),
          );
        },
      },
    );
    await pc.close();
    return [figure];
  },
};

async function realPage(pc: Pc): Promise<Timing> {
  const { page } = pc;
  await pc.openApp();
  const entry = page.getByRole('menuitem', { name: text.app.nav.members, exact: true });
  const field = page.getByLabel(text.app.unlock.passphrase, { exact: true });
  await field.or(entry).first().waitFor();
  const unlocking = performance.now();
  if (await field.isVisible()) {
    await field.fill(passphrase);
    await page.getByRole('button', { name: text.app.unlock.submit }).click();
    await entry.waitFor();
  }
  const opening = performance.now();
  await entry.click();
  await page.getByText(text.members.total(members)).waitFor();
  const opened = performance.now();
  await page.evaluate("import('/frames.js')");
  const list = page.getByRole('region', { name: text.members.list });
  const before = await firstName(page);
  const times = await list.evaluate(
    (region, given) => {
      const { find, measure } = window.benchFrames;
      return measure(find(region), given.frames, given.step);
    },
    { frames, step },
  );
  if ((await firstName(page)) === before) throw new Error('the list did not move');
  const timing = frameTiming(times);
  return {
    ...timing,
    parts: { ...timing.parts, unlock: opening - unlocking, openList: opened - opening },
  };
}

/** The text of the first row in the page. */
const firstName = async (page: Page): Promise<string> =>
  (await page
    .getByRole('region', { name: text.members.list })
    .locator('.ant-table-row')
    .first()
    .textContent()) ?? '';

function frameTiming(times: number[]): Timing {
  const late = times.filter((time) => time > lateMs).length;
  return {
    ms: times.reduce((sum, time) => sum + time, 0) / times.length,
    parts: {
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      worst: quantile(times, 1),
      latePercent: (100 * late) / times.length,
    },
  };
}
