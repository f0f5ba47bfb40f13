import type { Locator, Page } from '@playwright/test';
import { Shell } from './shell';

/** 报表: 党员结构统计. */
export class FiguresPage {
  readonly page: Page;
  readonly table: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('table', { name: /^党员结构统计/u });
  }

  async open(): Promise<void> {
    await new Shell(this.page).open('报表');
    await this.table.waitFor();
  }

  /** Picks from one of the lists above the table. */
  async choose(label: '行' | '列' | '统计日期' | '与哪天对比', option: string): Promise<void> {
    const box = this.page.getByRole('combobox', { name: label, exact: true });
    await box.click();
    // Ten years of months: typing finds what lies below.
    if (await box.isEditable()) await box.fill(option);
    const list = this.page.locator(`.ant-select-dropdown:has(#${await box.getAttribute('aria-controls')})`);
    await list.getByTitle(option, { exact: true }).click();
    await list.waitFor({ state: 'hidden' });
  }

  /** A number of the table by its row and column. */
  number(row: string, column: string): Locator {
    return this.table.getByRole('button', { name: new RegExp(`^${row}，${column}：`, 'u') });
  }

  change(row: string, column: string): Locator {
    return this.table.getByRole('button', { name: new RegExp(`^${row}，${column}，增减`, 'u') });
  }
}
