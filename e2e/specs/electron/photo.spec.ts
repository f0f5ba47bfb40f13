import { expect, test } from '../../harness/test';
import { noise } from '../../pages/photo';
import { RosterPage } from '../../pages/roster';
import { SetupPage } from '../../pages/setup';
import { madeRoster } from '../../samples/roster';

test('a photograph is made small, kept, and shown only when asked for', async ({ newPc }) => {
  const pc = await newPc();
  await new SetupPage(pc.page).withoutCounty();
  const roster = new RosterPage(pc.page);
  await roster.import(madeRoster(4));
  await pc.page.getByRole('region', { name: '党员名单' }).locator('[data-row-key]').first().click();
  await pc.page.getByRole('button', { name: '加照片' }).click();
  const dialog = pc.page.getByRole('dialog', { name: /^照片：/u });
  const input = dialog.locator('input[type=file]');

  await input.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
  await expect(dialog.getByText(/这个文件不是图片/u)).toBeVisible();
  await input.setInputFiles({ name: 'b.bmp', mimeType: 'image/bmp', buffer: noise(720, 960) });
  await expect(dialog.getByText(/240 × 320，\d+ KB$/u)).toBeVisible();
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();

  const group = pc.page.getByRole('group', { name: '照片' });
  await expect(group.getByRole('img', { name: '照片已隐去' })).toBeVisible();
  await expect(group.locator('img')).toHaveCount(0);
  await group.getByRole('button', { name: '显示照片' }).click();
  const picture = group.getByRole('img', { name: /的照片$/u });
  await expect(picture).toHaveJSProperty('naturalWidth', 240);
  await expect(picture).toHaveJSProperty('naturalHeight', 320);
  const source = (await picture.getAttribute('src')) ?? '';
  const bytes = Buffer.from(source.replace('data:image/jpeg;base64,', ''), 'base64');
  expect(bytes.length).toBeLessThanOrEqual(16 * 1024);
});
