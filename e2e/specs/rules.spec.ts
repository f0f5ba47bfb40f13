import { expect, test } from '../harness/test';
import { MemberListPage } from '../pages/memberList';
import { RosterPage } from '../pages/roster';
import { SetupPage } from '../pages/setup';
import { Shell } from '../pages/shell';
import { madeRoster } from '../samples/roster';

test('an option that the office added is offered at once and outlives a restart', async ({ newPc }) => {
  const pc = await newPc();
  await new SetupPage(pc.page).withoutCounty();
  await new RosterPage(pc.page).import(madeRoster(40));
  await new Shell(pc.page).open('设置');
  await pc.page.getByRole('button', { name: '规则和选项' }).click();

  await pc.page.getByLabel('新选项的名称').fill('空挂户党员');
  await pc.page.getByRole('button', { name: '添加' }).click();
  await expect(pc.page.getByRole('table', { name: '本社区加的' })).toContainText('空挂户党员');
  const letter = pc.page.getByLabel('介绍信有效期', { exact: true });
  await letter.fill('60');
  await letter.press('Enter');
  await expect(pc.page.getByRole('button', { name: '介绍信有效期恢复通用' })).toBeVisible();

  await pc.launch();
  await new SetupPage(pc.page).unlock();
  const list = new MemberListPage(pc.page);
  await list.open();
  await list.box(0).click();
  await pc.page.getByRole('button', { name: '批量修改' }).click();
  const dialog = pc.page.getByRole('dialog', { name: '批量修改：1 人' });
  const pick = async (box: string, option: string): Promise<void> => {
    await dialog.getByRole('combobox', { name: box }).click();
    await pc.page.getByTitle(option, { exact: true }).last().click();
  };
  await pick('改什么', '加关怀类别');
  await pick('改成', '空挂户党员');
  await dialog.getByRole('button', { name: '修改 1 人' }).click();
  await expect(pc.page.getByText('已修改 1 人')).toBeVisible();
});
