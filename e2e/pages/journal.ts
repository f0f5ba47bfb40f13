import type { Locator, Page } from '@playwright/test';
import { Shell } from './shell';

/** 操作记录, behind 设置. */
export class JournalPage {
  readonly page: Page;
  readonly list: Locator;
  readonly result: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('region', { name: '操作记录列表' });
    this.result = page.getByRole('status').filter({ hasText: /记录完整|处问题|正在校验/ });
  }

  async open(): Promise<void> {
    await new Shell(this.page).open('设置');
    await this.page.getByRole('button', { name: '查看操作记录' }).click();
  }

  line(words: string | RegExp): Locator {
    return this.list.locator('.ant-table-row').filter({ hasText: words });
  }

  async check(): Promise<void> {
    await this.page.getByRole('button', { name: '重新校验' }).click();
  }

  async onlyKind(kind: string): Promise<void> {
    await this.page.getByLabel('类型', { exact: true }).click();
    await this.page.locator('.ant-select-item-option').filter({ hasText: kind }).click();
    await this.page.keyboard.press('Escape');
  }

  async export(): Promise<void> {
    await this.page.getByRole('button', { name: '导出备查' }).click();
  }
}

/** Takes a line out of the files of the database, behind the app's back. */
export function removeStoredLine(page: Page, id: string): Promise<void> {
  return page.evaluate(async (gone) => {
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    const name = names.find((one) => one.endsWith('--journal')) ?? '';
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('the journal does not open')));
    });
    const work = database.transaction('docs', 'readwrite');
    work.objectStore('docs').delete(gone);
    await new Promise((resolve) => {
      work.addEventListener('complete', resolve);
    });
    database.close();
  }, id);
}
