import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import { expect, test } from '../../harness/test';
import { JournalPage, removeStoredLine } from '../../pages/journal';
import { SetupPage, wang } from '../../pages/setup';
import { VaultPage } from '../../pages/vault';

test('操作记录: who did what is listed, found, exported; a line taken out shows', async ({ pc }) => {
  const { page } = pc;
  await new SetupPage(page).withoutCounty();
  const vault = new VaultPage(page);
  await vault.lock();
  await new SetupPage(page).unlock();
  await vault.openSettings();
  await vault.changePassphrase(wang.passphrase, '新的口令 2026');
  await expect(page.getByText('口令已修改')).toBeVisible();

  const journal = new JournalPage(page);
  await journal.open();
  for (const words of ['第一次设置', '手动锁定', '用口令解锁', '修改口令'])
    await expect(journal.line(words)).toContainText(wang.userName);
  await expect(journal.result).toContainText('记录完整：4 条、1 台电脑');

  const file = await pc.saving(() => journal.export());
  const [sheet] = Object.values(read(await readFile(file)).Sheets);
  const rows = utils.sheet_to_json<string[]>(sheet!, { header: 1 });
  expect(rows.filter((row) => row.includes(wang.userName))).toHaveLength(4);
  expect(rows.flat()).toContain('用口令解锁');
  await expect(journal.line('导出操作记录')).toBeVisible();

  await journal.onlyKind('锁定');
  await expect(journal.list.locator('.ant-table-row')).toHaveCount(1);
  const gone = await journal.line('手动锁定').getAttribute('data-row-key');
  await removeStoredLine(page, gone ?? '');
  await journal.check();
  await expect(journal.result).toContainText('发现 1 处问题');
  await expect(journal.result).toContainText(/本机：[\d :-]+之后，缺少第 2 条/);
});
