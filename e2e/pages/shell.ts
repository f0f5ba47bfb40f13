import type { Locator, Page } from '@playwright/test';

export const areas = ['工作台', '党员', '入户走访', '一委三会', '事项', '报表', '数据上报', '设置'] as const;

/** The left navigation. */
export class Shell {
  readonly page: Page;
  readonly menu: Locator;
  readonly entries: Locator;

  constructor(page: Page) {
    this.page = page;
    this.menu = page.getByRole('navigation');
    this.entries = this.menu.getByRole('menuitem');
  }

  async open(area: (typeof areas)[number]): Promise<void> {
    await this.menu.getByRole('menuitem', { name: area }).click();
  }
}
