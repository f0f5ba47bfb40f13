import { FaultyProxy, type Trick } from '../../../../scripts/sync/faultyProxy';
import type { Pc } from '../../../harness/pc';
import { expect, test } from '../../../harness/test';
import { RosterPage } from '../../../pages/roster';
import { SetupPage, wang } from '../../../pages/setup';
import { SyncPage } from '../../../pages/sync';
import { madeRoster } from '../../../samples/roster';
import { Chance } from '../../../samples/chance';

const roster = madeRoster(2500);
const people = roster.rows - roster.failed;
const seed = 20261121;

/** Which requests count, and what becomes of the one at which the power fails. */
interface Moment {
  requests: RegExp;
  count: number;
  trick: Trick;
}

/** Presses 今日上报 and cuts the power at that request; the PC is started again and unlocked. */
async function reportUntil(pc: Pc, proxy: FaultyProxy, { requests, count, trick }: Moment): Promise<void> {
  let left = count;
  const reached = new Promise<Promise<void>>((done) => {
    proxy.trick = (method, path) => {
      if (left === 0) return { kind: 'cutBefore' };
      if (requests.test(`${method} ${path}`)) left -= 1;
      if (left > 0) return undefined;
      done(pc.kill());
      return trick;
    };
  });
  await new SyncPage(pc.page).report.click();
  await reached;
  proxy.trick = () => undefined;
  await pc.launch();
  await new SetupPage(pc.page).unlock();
  await new SyncPage(pc.page).open();
}

test('killed at seeded moments of a run: started again, the next run ends with both sides equal and true figures', async ({
  newPc,
  emptyCounty,
}) => {
  const proxy = new FaultyProxy(() => emptyCounty.url);
  const clerk = { ...emptyCounty.clerk(), url: await proxy.open() };
  const chance = new Chance(seed);
  const moment = (requests: RegExp, most: number): Moment => ({
    requests,
    count: 1 + chance.below(most),
    trick: { kind: chance.oneIn(2) ? 'cutAfter' : 'cutBefore' },
  });
  try {
    const first = await newPc();
    await new SetupPage(first.page).withCounty(clerk);
    await new SyncPage(first.page).finished();
    await new RosterPage(first.page).import(roster);
    await new SyncPage(first.page).open();
    for (const next of [moment(/./u, 25), moment(/_bulk_docs/u, 3), moment(/_bulk_docs/u, 2)]) {
      await test.step(`sending: at request ${next.count} of ${next.requests}`, async () => {
        await reportUntil(first, proxy, next);
        const sync = new SyncPage(first.page);
        // What the county took without being able to say so counts as waiting until it is met there.
        const [waiting, there] = [await sync.waiting(), await emptyCounty.count('members')];
        expect(waiting).toBeGreaterThanOrEqual(people - there);
        expect(waiting).toBeLessThanOrEqual(people);
      });
    }
    await test.step('the next run sends the rest, and says how many that were', async () => {
      const sync = new SyncPage(first.page);
      const waiting = await sync.waiting();
      await sync.run();
      await expect(first.page.getByText(`已上报 ${waiting} 条`)).toBeVisible();
      expect(await sync.waiting()).toBe(0);
      expect(await emptyCounty.count('members')).toBe(people);
      await first.close();
    });

    const second = await newPc();
    await new SetupPage(second.page).withoutCounty({ ...wang, userName: '李建国' });
    await new SyncPage(second.page).open();
    await new SyncPage(second.page).signIn(clerk);
    for (const next of [moment(/./u, 25), moment(/members\/_changes/u, 3)]) {
      await test.step(`bringing: at request ${next.count} of ${next.requests}`, async () => {
        await reportUntil(second, proxy, next);
        // Nobody has written anything here, so nothing waits, however much arrived.
        expect(await new SyncPage(second.page).waiting()).toBe(0);
      });
    }
    await test.step('the next run brings the rest, nothing twice', async () => {
      const [sync, members] = [new SyncPage(second.page), new RosterPage(second.page)];
      await sync.run();
      await expect(second.page.getByText('已上报 0 条')).toBeVisible();
      await members.open();
      await members.expectTotal(people);
      expect(await emptyCounty.count('members')).toBe(people);
    });
  } finally {
    await proxy.close();
  }
});
