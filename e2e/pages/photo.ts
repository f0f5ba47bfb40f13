import { expect, type Page } from '@playwright/test';

/** An uncompressed picture of noise: nothing is harder to make small. */
export function noise(width: number, height: number): Buffer {
  const pixels = width * height * 3;
  const file = Buffer.alloc(54 + pixels);
  file.write('BM');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let at = 0, seed = 1; at < pixels; at++) {
    seed = (seed * 48_271) % 2_147_483_647;
    file[54 + at] = seed & 255;
  }
  return file;
}

/** Gives the open member a photograph and looks at it; gives it as the app keeps it. */
export async function addPhoto(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: '加照片' }).click();
  const dialog = page.getByRole('dialog', { name: /^照片：/u });
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.bmp', mimeType: 'image/bmp', buffer: noise(240, 320) });
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  const group = page.getByRole('group', { name: '照片' });
  await group.getByRole('button', { name: '显示照片' }).click();
  const source = await group.getByRole('img', { name: /的照片$/u }).getAttribute('src');
  return Buffer.from((source ?? '').replace('data:image/jpeg;base64,', ''), 'base64');
}
