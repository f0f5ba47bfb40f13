import { expect, type Locator, type Page } from '@playwright/test';
import { Shell } from './shell';

/** 一委三会: councils, meetings, minutes. */
export class MeetingsPage {
  readonly page: Page;
  readonly item: Locator;

  constructor(page: Page) {
    this.page = page;
    this.item = page.getByRole('region', { name: '议题1' });
  }

  async open(): Promise<void> {
    await new Shell(this.page).open('一委三会');
    await expect(this.page.getByRole('heading', { name: '一委三会', exact: true })).toBeVisible();
  }

  /** Sets up the usual councils and seats people in the 议事会. */
  async seat(names: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: '机构设置' }).first().click();
    await this.page.getByRole('button', { name: '建立一委三会' }).click();
    await this.page
      .getByRole('row', { name: /议事会/u })
      .getByRole('button', { name: '修改' })
      .click();
    const form = this.page.getByRole('dialog');
    const name = form.getByLabel('姓名', { exact: true });
    for (const each of names) {
      await name.fill(each);
      await name.press('Enter');
    }
    await form.getByRole('button', { name: '保存' }).click();
    await expect(form).toBeHidden();
    await expect(this.page.getByRole('row', { name: /议事会/u })).toContainText(`${names.length} 人`);
  }

  /** Begins a meeting of the 议事会. */
  async begin(title: string): Promise<void> {
    await this.open();
    await this.page.getByText(/议事会$/u).click();
    await this.page.getByRole('button', { name: '新增会议' }).first().click();
    const form = this.page.getByRole('dialog');
    await form.getByLabel('会议名称').fill(title);
    await form.getByRole('button', { name: '开始记录' }).click();
    await expect(this.page.getByRole('heading', { name: title })).toBeVisible();
  }

  async addItem(values: { title: string; decision: string }): Promise<void> {
    await this.page.getByRole('button', { name: '增加议题' }).click();
    await this.item.getByLabel('议题名称').fill(values.title);
    await this.item.getByLabel('议定事项').fill(values.decision);
  }

  async vote(ayes: number, noes: number, abstentions: number): Promise<void> {
    await this.item.getByLabel('同意').fill(String(ayes));
    await this.item.getByLabel('反对').fill(String(noes));
    await this.item.getByLabel('弃权').fill(String(abstentions));
  }
}
