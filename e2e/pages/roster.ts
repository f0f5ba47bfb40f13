import { expect, type Locator, type Page } from '@playwright/test';
import type { SampleRoster } from '../samples/roster';
import { Shell } from './shell';

const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 党员: list, import, drawer. */
export class RosterPage {
  readonly page: Page;
  readonly search: Locator;
  readonly drawer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.search = page.getByLabel('查找党员');
    this.drawer = page.getByRole('dialog');
  }

  async open(): Promise<void> {
    await new Shell(this.page).open('党员');
    await expect(this.page.getByRole('heading', { name: '党员', exact: true })).toBeVisible();
  }

  /** Chooses the file and goes as far as the counts; nothing is written yet. */
  async preview({ name, bytes }: Pick<SampleRoster, 'name' | 'bytes'>): Promise<void> {
    await this.page.getByRole('button', { name: '导入', exact: true }).click();
    await this.page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: bytes });
    await this.page.getByRole('button', { name: '核对结果' }).click();
  }

  async import(roster: SampleRoster): Promise<void> {
    await this.open();
    await this.preview(roster);
    const count = roster.rows - roster.failed;
    await this.page.getByRole('button', { name: `导入 ${count} 人` }).click();
    await expect(this.page.getByText(`已导入 ${count} 人`)).toBeVisible({ timeout: 60_000 });
    await this.page.getByRole('button', { name: '返回党员名单' }).click();
  }

  /** Whole number of members as the list says it. */
  async expectTotal(count: number): Promise<void> {
    await expect(this.page.getByText(`共 ${count} 人`)).toBeVisible();
  }

  row(name: string): Locator {
    return this.page.getByRole('region', { name: '党员名单' }).getByText(name, { exact: true }).first();
  }

  /** Types into the search box and opens the first hit with the keyboard alone. */
  async openBySearch(words: string): Promise<void> {
    await this.search.fill(words);
    await this.search.press('Enter');
    await expect(this.drawer).toBeVisible();
  }

  /** Writes one field of the member whom the search finds, and goes back to the list. */
  async edit(name: string, field: string, value: string): Promise<void> {
    await this.open();
    await this.openBySearch(name);
    await this.change(field, value);
    await this.page.keyboard.press('Escape');
    await expect(this.drawer).toBeHidden();
  }

  /** Writes one field of the member in the drawer. */
  async change(field: string, value: string): Promise<void> {
    await this.drawer.getByRole('button', { name: '修改' }).click();
    const input = this.page.getByRole('textbox', { name: field });
    await input.fill(value);
    await this.page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(input).toBeHidden();
  }
}
