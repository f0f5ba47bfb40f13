import type { ElectronApplication, Page } from '@playwright/test';
import { answerLeaving, letAppAsk, startElectron } from '../../../harness/electron';
import { tempFolder } from '../../../harness/pc';
import { expect, test } from '../../../harness/test';
import { RosterPage } from '../../../pages/roster';
import { SetupPage } from '../../../pages/setup';
import { SyncPage } from '../../../pages/sync';
import { madeRoster } from '../../../samples/roster';

const closeWindow = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

const wouldAsk = (page: Page): Promise<boolean> =>
  page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));

test('leaving asks while records wait: stay leads to 数据上报, leave ends the app, and a report ends the asking', async ({
  emptyCounty,
}) => {
  const { folder, remove } = await tempFolder('leaving');
  let app: ElectronApplication | undefined;
  try {
    app = await startElectron(folder, {});
    const page = await app.firstWindow();
    await new SetupPage(page).withCounty(emptyCounty.clerk());
    await new SyncPage(page).finished();
    await new RosterPage(page).import(madeRoster(3));

    letAppAsk(app, page);
    // What waits is counted a moment after the writing; until then nobody would be asked.
    await expect.poll(() => wouldAsk(page)).toBe(true);
    await new RosterPage(page).open();
    const staying = await answerLeaving(app, 'stay');
    await closeWindow(app);
    await expect(page.getByRole('heading', { name: '数据上报' }).first()).toBeVisible();
    await expect(page.getByText('3 条等待上报')).toBeVisible();
    expect(await staying.asked()).toBe(1);

    await answerLeaving(app, 'leave');
    const ended = app.waitForEvent('close');
    await closeWindow(app);
    await ended;

    app = await startElectron(folder, {});
    const again = await app.firstWindow();
    letAppAsk(app, again);
    await new SetupPage(again).unlock();
    await new SyncPage(again).open();
    await new SyncPage(again).run();
    await expect.poll(() => wouldAsk(again)).toBe(false);
    // Who would be asked would stay.
    await answerLeaving(app, 'stay');
    const left = app.waitForEvent('close');
    await closeWindow(app);
    await left;
  } finally {
    await app?.close().catch(() => undefined);
    await remove();
  }
});
