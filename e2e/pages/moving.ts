import type { Locator, Page } from '@playwright/test';

/** 转到其他社区. */
export class MovingPage {
  readonly page: Page;
  readonly submit: Locator;
  readonly request: Locator;
  readonly goOn: Locator;

  constructor(page: Page) {
    this.page = page;
    this.submit = page.getByRole('button', { name: '转到这个社区' });
    this.request = page.getByRole('button', { name: '登记转出申请' });
    this.goOn = page.getByRole('button', { name: '继续转出' });
  }

  /** From the drawer of a member. */
  async openFromMember(): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: '转到其他社区' }).click();
  }

  async choose(community: string): Promise<void> {
    await this.page.getByRole('combobox', { name: '转到哪个社区' }).fill(community);
    await this.page.getByTitle(new RegExp(community, 'u')).last().click();
  }
}
