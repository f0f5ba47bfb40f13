import { expect, type Locator, type Page } from '@playwright/test';

/** The bar above the pages that says which community is open, and the questions that go with it. */
export class CommunitiesBar {
  readonly page: Page;
  readonly bar: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bar = page.getByRole('banner');
  }

  /** By keyboard alone: a few letters of the name, Enter. */
  async open(name: string): Promise<void> {
    await this.bar.getByRole('combobox', { name: '社区' }).press('Enter');
    await this.page.keyboard.type(name);
    await this.#offered(name);
    await this.page.keyboard.press('Enter');
    await expect(this.bar.getByTitle(name)).toBeVisible();
  }

  /** Answers the question of a new record while 全部社区 is open. */
  async answer(name: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: /记到哪个社区/u });
    const field = dialog.getByRole('combobox', { name: '记到社区' });
    await field.press('Enter');
    await field.fill(name);
    await this.#offered(name);
    await field.press('Enter');
    await dialog.getByRole('button', { name: '保存到这个社区' }).click();
  }

  /** Enter takes this one. */
  async #offered(name: string): Promise<void> {
    await expect(this.page.locator('.ant-select-item-option-active:visible')).toContainText(name);
  }
}
