import { expect, type Page } from '@playwright/test';
import { Shell } from './shell';

export interface CountyAccount {
  url: string;
  user: string;
  password: string;
}

/** 数据上报. */
export class SyncPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await new Shell(this.page).open('数据上报');
    await expect(this.page.getByRole('heading', { name: '数据上报' }).first()).toBeVisible();
  }

  async signIn(account: CountyAccount): Promise<void> {
    await this.signInAs(account);
    await expect(this.report).toBeEnabled();
  }

  get report() {
    return this.page.getByRole('button', { name: '今日上报' });
  }

  /** Waits until a run has ended well. */
  async finished(): Promise<void> {
    await expect(this.page.getByText('今日上报已完成', { exact: true })).toBeVisible({ timeout: 120_000 });
  }

  /** Presses the one button and waits for the end. */
  async run(): Promise<void> {
    await this.report.click();
    await this.finished();
  }

  /** A tab by its name, whatever number stands behind it. */
  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}(（\\d+）)?$`, 'u') }).click();
  }

  /** The tab says so many; 0 is said by no number at all. */
  async expectTab(name: string, count: number): Promise<void> {
    const label = count > 0 ? `${name}（${count}）` : name;
    await expect(this.page.getByRole('tab', { name: label, exact: true })).toBeVisible();
  }

  /** A row of the list that the chosen tab shows. */
  row(words: string | RegExp) {
    return this.page.getByRole('tabpanel').getByRole('row').filter({ hasText: words });
  }

  /** What is said about a community whose rights were lost. */
  lost(community: string) {
    return this.page.getByRole('alert').filter({ hasText: `${community}：` });
  }

  /** Fills the form as somebody else would, and sends it. */
  async signInAs({ url, user, password }: CountyAccount): Promise<void> {
    await this.page.getByLabel('县级地址').fill(url);
    await this.page.getByLabel('账号').fill(user);
    await this.page.getByLabel('密码').fill(password);
    await this.page.getByRole('button', { name: '登录' }).click();
  }

  /** How many records the page says are waiting. */
  async waiting(): Promise<number> {
    const said = this.page.getByText(/^(\d+ 条等待上报|没有内容等待上报)$/u);
    await expect(said).toBeVisible();
    return Number(/^\d+/u.exec(await said.innerText())?.[0] ?? 0);
  }
}
