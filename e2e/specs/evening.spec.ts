import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../harness/test';
import { CommunitiesBar } from '../pages/communities';
import { MovingPage } from '../pages/moving';
import { RosterPage } from '../pages/roster';
import { SetupPage, wang } from '../pages/setup';
import { Shell } from '../pages/shell';
import { SyncPage } from '../pages/sync';
import { madeRoster } from '../samples/roster';
import { makeStreet, seedPeople, signInOf, xiguan } from '../samples/street';

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

test('an evening of two PCs, the street and the county: clashes, a refusal, a move, and all agree in the end', async ({
  newPc,
  emptyCounty,
}) => {
  test.setTimeout(600_000);
  await makeStreet(emptyCounty);
  await seedPeople(emptyCounty, 'xiguan', { members: ['周丽', '吴刚'], heads: ['周丽'] });
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

  await test.step('what the county refuses is mended and taken', async () => {
    const members = new RosterPage(first.page);
    await members.edit(roster.someone, '备注', '字'.repeat(360_000));
    await a.open();
    await a.run();
    await a.tab('县里未接收');
    await a.row(roster.someone).getByRole('button', { name: '打开' }).click();
    await members.change('备注', '已缩短');
    await first.page.keyboard.press('Escape');
    await a.open();
    await a.run();
    await a.expectTab('县里未接收', 0);
  });

  await test.step('the community asks for a move that it may not make itself', async () => {
    const [members, moving] = [new RosterPage(first.page), new MovingPage(first.page)];
    await members.open();
    await members.openBySearch(roster.someone);
    await moving.openFromMember();
    await moving.choose(xiguan.name);
    await moving.submit.click();
    await moving.request.click();
    await expect(first.page.getByText(`已申请转到社区 ${xiguan.code}`)).toBeVisible();
    await a.open();
    await a.run();
  });

  const street = await newPc();
  const c = new SyncPage(street.page);
  const bar = new CommunitiesBar(street.page);
  const roll = new RosterPage(street.page);

  await test.step('the street sees both communities, all together and one by one', async () => {
    const setup = new SetupPage(street.page);
    await setup.fillUnit({ unitName: '北城街道', userName: '孙志远' });
    await setup.fillPassphrase(wang);
    await setup.signIn(signInOf(emptyCounty, 'street'));
    await setup.finish();
    await c.finished();
    await new Shell(street.page).open('报表');
    const figure = (name: string): Locator => street.page.getByRole('button', { name });
    await expect(figure(`北关社区，合计：${people} 人，看名单`)).toBeVisible();
    await expect(figure('西关社区，合计：2 人，看名单')).toBeVisible();
    await expect(figure(`合计，合计：${people + 2} 人，看名单`)).toBeVisible();
    await bar.open(xiguan.name);
    await roll.open();
    await roll.expectTotal(2);
  });

  await test.step('the street carries the move out, and both communities know', async () => {
    await bar.open('全部社区');
    await c.open();
    await c.tab('转社区申请');
    await c.row(roster.someone).getByRole('button', { name: '办理' }).click();
    await new MovingPage(street.page).goOn.click();
    await expect(street.page.getByText(`这条记录已转到社区 ${xiguan.code}`)).toBeVisible();
    await c.open();
    await c.run();
    await bar.open(xiguan.name);
    await roll.open();
    await roll.expectTotal(3);
    await roll.openBySearch(roster.someone);
    await expect(roll.drawer.getByText('这条记录是从北关社区 420683001001转来的')).toBeVisible();
    await street.page.keyboard.press('Escape');
    await a.run();
    const members = new RosterPage(first.page);
    await members.open();
    await members.openBySearch(roster.someone);
    await expect(members.drawer.getByText(`这条记录已转到社区 ${xiguan.code}`)).toBeVisible();
    await first.page.keyboard.press('Escape');
  });

  await test.step('receipts have numbers and a check code, and are printed', async () => {
    await a.open();
    await a.page.getByRole('button', { name: '上报回执' }).first().click();
    await c.open();
    await c.page
      .getByRole('row', { name: /北关社区/u })
      .getByRole('button', { name: '上报回执' })
      .click();
    for (const [{ page }, person] of [
      [a, '王秀兰'],
      [c, '孙志远'],
    ] as const) {
      const receipt = page.getByRole('article');
      await expect(receipt.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/u)).toBeVisible();
      await expect(receipt.getByText(person)).toBeVisible();
      await expect(receipt.getByText('北关社区 420683001001')).toBeVisible();
      await page.evaluate(() => {
        window.print = () => document.body.setAttribute('data-printed', document.body.className);
      });
      await page.getByRole('button', { name: '打印' }).click();
      await expect(page.locator('body')).toHaveAttribute('data-printed', /printing-receipt/u);
    }
  });
});
