import { startElectron } from '../../harness/electron';
import { tempFolder } from '../../harness/pc';
import { expect, test } from '../../harness/test';
import { SetupPage } from '../../pages/setup';

test('a page from elsewhere that got hold of the bridge is refused at every call', async () => {
  const { folder, remove } = await tempFolder('senders');
  const app = await startElectron(folder, {});
  const page = await app.firstWindow();
  await expect(new SetupPage(page).title).toBeVisible();
  const said = await app.evaluate(async ({ app: main, BrowserWindow }) => {
    const preload = `${main.getAppPath()}/dist/electron/preload.cjs`;
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await stranger.loadURL('data:text/html,<title>somebody else</title>');
    const answers: unknown = await stranger.webContents.executeJavaScript(
      `Promise.all(Object.values(window.office).flatMap((area) =>
        Object.entries(area).filter(([name]) => !name.startsWith('on')).map(([, call]) =>
          call().then(() => 'taken', (error) => error.message))))`,
    );
    stranger.destroy();
    return answers as string[];
  });
  expect(said.length).toBeGreaterThan(40);
  for (const answer of said) expect(answer).toContain('refused: not a page of the app');
  await app.close();
  await remove();
});
