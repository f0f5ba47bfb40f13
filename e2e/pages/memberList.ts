import { expect, type Locator, type Page } from '@playwright/test';
import { Shell } from './shell';

/** 党员: conditions, views, order and ticks of the list. */
export class MemberListPage {
  readonly page: Page;
  readonly search: Locator;
  readonly rows: Locator;
  readonly found: Locator;

  constructor(page: Page) {
    this.page = page;
    this.search = page.getByLabel('查找党员');
    this.rows = page.getByRole('region', { name: '党员名单' }).locator('[data-row-key]');
    this.found = page.getByRole('status').filter({ hasText: /人/u }).first();
  }

  async open(): Promise<void> {
    await new Shell(this.page).open('党员');
    await expect(this.search).toBeVisible();
  }

  /** Chooses one part of a condition and gives the number beside it. */
  async filterBy(condition: string, part: string): Promise<number> {
    await this.page.getByRole('button', { name: /^筛选/u }).click();
    const panel = this.page.getByRole('complementary', { name: '筛选条件' });
    const group = panel.getByRole('group', { name: condition });
    if (!(await group.isVisible())) await panel.getByRole('button', { name: condition }).click();
    const choice = this.page.getByRole('checkbox', { name: part, exact: true });
    const line = await group.locator('> div').filter({ has: choice }).innerText();
    await group.getByRole('checkbox', { name: part, exact: true }).check();
    return Number(/\d+$/u.exec(line.trim())?.[0]);
  }

  async expectFound(count: number): Promise<void> {
    await expect(this.found).toHaveText(new RegExp(`^找到 ${count} 人`, 'u'));
  }

  async sortBy(column: string): Promise<void> {
    const header = this.page.getByRole('columnheader', { name: column });
    await header.click();
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
  }

  async saveView(name: string): Promise<void> {
    await this.page.getByRole('button', { name: '保存为视图' }).click();
    const dialog = this.page.getByRole('dialog', { name: '保存为视图' });
    await dialog.getByLabel('视图名称').fill(name);
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(this.page.getByText(`已保存视图“${name}”`)).toBeVisible();
  }

  async openView(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: '视图' }).click();
    await this.page.getByTitle(name, { exact: true }).last().click();
  }

  /** Name in the first row, without the box before it. */
  async firstName(): Promise<string> {
    return (await this.rows.first().innerText()).trim().split(/\s/u)[0] ?? '';
  }

  /** The box before a row. */
  box(at: number): Locator {
    return this.rows.nth(at).getByRole('checkbox');
  }
}
