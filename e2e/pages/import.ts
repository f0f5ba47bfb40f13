import { expect, type Locator, type Page } from '@playwright/test';
import type { Row, SampleFile } from '../samples/people';
import { RosterPage } from './roster';

/** 导入党员花名册, step by step. */
export class ImportPage {
  readonly page: Page;
  readonly check: Locator;
  readonly run: Locator;

  constructor(page: Page) {
    this.page = page;
    this.check = page.getByRole('button', { name: '核对结果' });
    this.run = page.getByRole('button', { name: /^导入 \d+ 人$/u });
  }

  async open(): Promise<void> {
    await new RosterPage(this.page).open();
    await this.page.getByRole('button', { name: '导入', exact: true }).click();
    await expect(this.page.getByRole('heading', { name: '导入党员花名册' })).toBeVisible();
  }

  async choose({ name, bytes }: SampleFile): Promise<void> {
    const buffer = bytes;
    await this.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  }

  /** As far as the counts; nothing is written yet. */
  async preview(file: SampleFile): Promise<void> {
    await this.choose(file);
    await this.check.click();
  }

  /** The whole of it. */
  async import(file: SampleFile, count: number): Promise<void> {
    await this.preview(file);
    await this.finish(count);
  }

  async finish(count: number): Promise<void> {
    await this.page.getByRole('button', { name: `导入 ${count} 人`, exact: true }).click();
    await expect(this.page.getByText(`已导入 ${count} 人`)).toBeVisible({ timeout: 300_000 });
  }

  async again(): Promise<void> {
    await this.page.getByRole('button', { name: '再导入一个文件' }).click();
  }

  /** A number of the preview by its caption, e.g. 新增. */
  async expectCount(caption: string, value: number): Promise<void> {
    const counts = this.page.locator('.ant-statistic').filter({ hasText: caption });
    await expect(counts.getByText(value.toLocaleString('en-US'), { exact: true })).toBeVisible();
  }

  /** The heading in the file and the field that it goes to. */
  target(heading: string): Locator {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByText(heading, { exact: true }) })
      .locator('.ant-select');
  }

  /** Chooses the field for a column of the file. */
  async map(heading: string, field: string): Promise<void> {
    await this.page.getByRole('combobox', { name: `${heading} 放到` }).click();
    await this.page.getByRole('combobox', { name: `${heading} 放到` }).fill(field);
    await this.page.keyboard.press('Enter');
  }

  /** Copies a table that stands on the page, as one copies from a spreadsheet, and takes it away again. */
  async copyTable(rows: Row[]): Promise<void> {
    await this.page.evaluate((cells) => {
      const table = document.createElement('table');
      table.id = 'copied';
      for (const row of cells) {
        const line = table.insertRow();
        for (const cell of row) line.insertCell().textContent = String(cell ?? '');
      }
      document.body.append(table);
      getSelection()?.selectAllChildren(table);
    }, rows);
    await this.page.keyboard.press('Control+C');
    await this.page.evaluate(() => document.querySelector('#copied')?.remove());
  }
}
