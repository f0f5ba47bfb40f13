import { expect, type Page } from '@playwright/test';
import { Shell } from './shell';

/** 入户走访: households and the form of a visit. */
export class HouseholdsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await new Shell(this.page).open('入户走访');
    await expect(this.page.getByRole('heading', { name: '入户走访', exact: true })).toBeVisible();
  }

  /** A household by hand: enough to visit it. */
  async add(place: { compound: string; building: string; room: string; head: string }): Promise<void> {
    await this.page.getByRole('button', { name: '新增住户' }).click();
    const form = this.page.getByRole('dialog');
    await form.getByLabel('小区').fill(place.compound);
    await form.getByLabel('楼栋').fill(place.building);
    await form.getByLabel('房号').fill(place.room);
    await form.getByLabel('户主').fill(place.head);
    await form.getByRole('button', { name: '保存' }).click();
    await expect(this.page.getByRole('heading', { name: new RegExp(place.head, 'u') })).toBeVisible();
  }

  /** From a household's page, keyboard alone: the focus stands on 新增走访, then in the text. */
  async writeVisit({ said, need }: { said: string; need: string }): Promise<void> {
    await this.page.getByRole('button', { name: '新增走访' }).press('Enter');
    await expect(this.page.getByLabel('走访情况')).toBeFocused();
    await this.page.keyboard.type(said);
    await this.page.getByLabel('诉求').focus();
    await this.page.keyboard.type(need);
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Control+Enter');
    await expect(this.page.getByText('1 条诉求已转为事项')).toBeVisible();
  }
}
