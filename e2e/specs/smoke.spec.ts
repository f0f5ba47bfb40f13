import { expect, test } from '../harness/test';
import { SetupPage } from '../pages/setup';
import { areas, Shell } from '../pages/shell';

test('the window opens on the 设置向导', async ({ pc }) => {
  await expect(pc.page).toHaveTitle('民情本');
  await expect(new SetupPage(pc.page).title).toBeVisible();
});

test('works at once without a county, and asks for the 口令 at the next start', async ({ pc }) => {
  await new SetupPage(pc.page).withoutCounty();
  await expect(new Shell(pc.page).entries).toHaveText([...areas]);

  const page = await pc.launch();
  const setup = new SetupPage(page);
  await setup.unlock({ passphrase: '不是这个口令' });
  await expect(page.getByText('口令不对')).toBeVisible();
  await expect(new Shell(page).menu).toBeHidden();
  await setup.unlock();
  await expect(new Shell(page).entries).toHaveText([...areas]);
});

test('nothing goes wrong on any page', async ({ pc }) => {
  const faults: string[] = [];
  pc.page.on('pageerror', (error) => faults.push(error.message));
  pc.page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await new SetupPage(pc.page).withoutCounty();
  const shell = new Shell(pc.page);
  for (const area of areas) {
    await shell.open(area);
    await expect(pc.page.getByRole('main').getByRole('heading').first()).toBeVisible();
    await expect(pc.page.getByText('这个页面出了问题')).toBeHidden();
  }
  expect(faults).toEqual([]);
});
