import type { Page } from '@playwright/test';
import { expect, test } from '../harness/test';
import { RosterPage } from '../pages/roster';
import { SetupPage, wang } from '../pages/setup';
import { SyncPage } from '../pages/sync';
import { madeRoster } from '../samples/roster';

const li = { ...wang, userName: '李建国' };
const roster = madeRoster(12);
const people = roster.rows - roster.failed;

/** Changes the phone number of the person whom the search finds. */
async function setPhone(page: Page, name: string, phone: string): Promise<void> {
  const members = new RosterPage(page);
  await members.open();
  await members.openBySearch(name);
  await members.drawer.getByRole('button', { name: '修改' }).click();
  const field = page.getByRole('textbox', { name: '手机号码' });
  await field.fill(phone);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(field).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(members.drawer).toBeHidden();
}

test('an evening of two PCs: one roster twice, one phone number twice, and both agree in the end', async ({
  newPc,
  emptyCounty,
}) => {
  test.setTimeout(600_000);
  const [first, second] = [await newPc(), await newPc()];
  const [a, b] = [new SyncPage(first.page), new SyncPage(second.page)];
  await new SetupPage(first.page).withoutCounty();
  await new SetupPage(second.page).withoutCounty(li);

  await test.step('both import the same roster, without a network', async () => {
    await new RosterPage(first.page).import(roster);
    await new RosterPage(second.page).import(roster);
  });

  await test.step('day’s end doubles nobody silently: the second PC lists the pairs and makes one list of two', async () => {
    await a.open();
    await a.signIn(emptyCounty.clerk());
    await a.run();
    await b.open();
    await b.signIn(emptyCounty.clerk());
    await b.run();
    await b.page.getByRole('tab', { name: `可能重复（${people}）` }).click();
    await b.page.getByRole('button', { name: `合并没有不一样的 ${people} 对` }).click();
    await expect(b.page.getByText(`已合并 ${people} 对`)).toBeVisible({ timeout: 60_000 });
    await expect(b.page.getByText('没有可能重复的内容')).toBeVisible();
    await b.run();
    await a.run();
    for (const { page } of [first, second]) {
      await new RosterPage(page).open();
      await new RosterPage(page).expectTotal(people);
    }
    await a.open();
    await expect(a.page.getByRole('tab', { name: '可能重复', exact: true })).toBeVisible();
  });

  await test.step('both change the same phone number before they report', async () => {
    await setPhone(first.page, roster.someone, '13900000001');
    await setPhone(second.page, roster.someone, '13900000002');
    await a.open();
    await a.run();
    await b.open();
    await b.run();
    await b.page.getByRole('tab', { name: '待处理（1）' }).click();
    const entry = b.page.getByRole('region', { name: '手机号码' });
    await expect(entry.getByText('13900000001')).toBeVisible();
    await expect(entry.getByText('13900000002')).toBeVisible();
    await expect(entry.getByRole('button', { name: /^用对方填的（王秀兰、/u })).toBeVisible();
    await entry.getByRole('button', { name: /^用我填的（李建国、/u }).click();
    await expect(b.page.getByText('没有待处理的内容')).toBeVisible();
  });

  await test.step('the decision holds on both and does not come back', async () => {
    await b.run();
    await a.run();
    await b.run();
    for (const sync of [a, b]) {
      await sync.page.getByRole('tab', { name: '待处理', exact: true }).click();
      await expect(sync.page.getByText('没有待处理的内容')).toBeVisible();
      await expect(sync.page.getByText('没有内容等待上报')).toBeVisible();
    }
    for (const { page } of [first, second]) {
      const members = new RosterPage(page);
      await members.open();
      await members.openBySearch('13900000002');
      await expect(members.drawer.getByText(roster.someone).first()).toBeVisible();
      await page.keyboard.press('Escape');
    }
  });

  await test.step('the receipt has numbers and a check code', async () => {
    await a.open();
    await a.page.getByRole('button', { name: '上报回执' }).first().click();
    const receipt = a.page.getByRole('article');
    await expect(receipt.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/u)).toBeVisible();
    await expect(receipt.getByText('王秀兰')).toBeVisible();
  });
});
