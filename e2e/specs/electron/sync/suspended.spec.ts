import type { ElectronApplication } from '@playwright/test';
import { FaultyProxy } from '../../../../scripts/sync/faultyProxy';
import { setClock, settableClock } from '../../../harness/clock';
import { startElectron } from '../../../harness/electron';
import { tempFolder } from '../../../harness/pc';
import { suspend, wake } from '../../../harness/suspend';
import { expect, test } from '../../../harness/test';
import { RosterPage } from '../../../pages/roster';
import { SetupPage } from '../../../pages/setup';
import { SyncPage } from '../../../pages/sync';
import { madeRoster } from '../../../samples/roster';

const roster = madeRoster(1200);
const people = roster.rows - roster.failed;
const hours = 5;

test('put to sleep in the middle of a run and woken hours later: locked, nothing lost, the next run tells true figures', async ({
  emptyCounty,
}) => {
  const proxy = new FaultyProxy(() => emptyCounty.url);
  const clerk = { ...emptyCounty.clerk(), url: await proxy.open() };
  const { folder, remove } = await tempFolder('asleep');
  let app: ElectronApplication | undefined;
  try {
    app = await startElectron(folder, {});
    const pid = app.process().pid ?? 0;
    const page = await app.firstWindow();
    const [setup, sync] = [new SetupPage(page), new SyncPage(page)];
    await settableClock(page);
    await setup.withCounty(clerk);
    await sync.finished();
    await new RosterPage(page).import(roster);
    await sync.open();

    // The county takes the second batch; its answer, and every line that was open, is gone when the PC wakes.
    let batches = 0;
    const asleep = new Promise<void>((done) => {
      proxy.trick = (_method, path) => {
        if (batches === 2) return { kind: 'cutBefore' };
        // Other databases send beside the roster, before or after its first batch.
        if (!path.includes('-members/_bulk_docs') || (batches += 1) < 2) return undefined;
        done(suspend(pid));
        return { kind: 'cutAfter' };
      };
    });
    await sync.report.click();
    await asleep;
    await expect.poll(() => emptyCounty.count('members')).toBeGreaterThan(500);
    // Said to the sleeping page: the first that it hears.
    const later = setClock(page, hours * 3_600_000);
    await wake(pid);
    await later;

    // Nobody was there for hours, so the screen is locked once the run has broken off.
    await setup.unlock();
    await sync.open();
    const [waiting, there] = [await sync.waiting(), await emptyCounty.count('members')];
    expect(waiting).toBeGreaterThanOrEqual(people - there);
    expect(waiting).toBeLessThan(people);

    proxy.trick = () => undefined;
    await sync.run();
    await expect(page.getByText(`已上报 ${waiting} 条`)).toBeVisible();
    await expect(page.getByText(`和县里相差约 ${hours} 小时`)).toBeVisible();
    expect(await sync.waiting()).toBe(0);
    expect(await emptyCounty.count('members')).toBe(people);

    await sync.run();
    await expect(page.getByText('已上报 0 条')).toBeVisible();
    await expect(page.getByText('收到 0 条')).toBeVisible();
    await new RosterPage(page).open();
    await new RosterPage(page).expectTotal(people);
  } finally {
    if (app) await wake(app.process().pid ?? 0);
    await app?.close().catch(() => undefined);
    await proxy.close();
    await remove();
  }
});
