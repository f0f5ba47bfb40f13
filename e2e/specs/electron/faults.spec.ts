import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../harness/test';
import { SetupPage } from '../../pages/setup';
import { areas, Shell } from '../../pages/shell';

test('a damaged vault is said and never written over', async ({ pc }) => {
  await new SetupPage(pc.page).withoutCounty();
  await expect(new Shell(pc.page).menu).toBeVisible();
  await pc.close();
  const path = join(pc.folder, 'vault.json');
  const whole = await readFile(path, 'utf8');
  const half = whole.slice(0, whole.length / 2);
  const copy = join(pc.folder, 'vault.bak');
  for (const place of [path, copy]) await writeFile(place, half);

  const page = await pc.launch();
  await expect(page.getByText('保存钥匙的文件损坏了')).toBeVisible();
  await expect(page.getByText('设置向导')).toBeHidden();
  await pc.close();
  for (const place of [path, copy]) expect(await readFile(place, 'utf8')).toBe(half);

  await writeFile(path, whole);
  await pc.launch();
  await new SetupPage(pc.page).unlock();
  await expect(new Shell(pc.page).entries).toHaveText([...areas]);
});

test('damaged settings of the frame do not keep the app from opening', async ({ pc }) => {
  await pc.close();
  await writeFile(join(pc.folder, 'window.json'), '{"bounds":{"x":99999,"y":"0"');
  await writeFile(join(pc.folder, 'county.json'), '\0\0\0\0');
  for (const name of ['clock.json', 'backup.json', 'unsent.json', 'vault-attempts.json'])
    await writeFile(join(pc.folder, name), '{"last":17');
  const page = await pc.launch();
  await expect(new SetupPage(page).title).toBeVisible();
});
