import { expect, type Locator, type Page } from '@playwright/test';
import { Shell } from './shell';

/** Says what a list of names is for, and goes on. */
export async function sayPurpose(page: Page, purpose: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '这份名单作什么用？' });
  await dialog.getByLabel('用途').click();
  await page.getByTitle(purpose, { exact: true }).click();
  await dialog.getByRole('button', { name: '继续' }).click();
}

/** 党员 → 党费: the list of a month. */
export class DuesPage {
  readonly page: Page;
  readonly rows: Locator;
  readonly summary: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.getByRole('region', { name: '党费收缴名单' }).locator('[data-row-key]');
    this.summary = page.getByRole('status', { name: '党费' });
  }

  async open(): Promise<void> {
    await new Shell(this.page).open('党员');
    await this.page.getByRole('tab', { name: '党费' }).click();
    await expect(this.summary).toBeVisible();
  }

  /** 核定 for the first people without an amount, each with a pay and the month from which it holds. */
  async fix(people: readonly { pay: string; from?: string }[]): Promise<void> {
    await this.page.getByRole('button', { name: /^核定应交（/u }).click();
    const dialog = this.page.getByRole('dialog', { name: /^核定应交党费/u });
    for (const [at, { pay, from }] of people.entries()) {
      await expect(dialog.getByText(`第 ${at + 1} 人`)).toBeVisible();
      if (from !== undefined) await dialog.getByLabel('从哪个月起').fill(from);
      await dialog.getByLabel('每月收入（元）').fill(pay);
      await dialog.getByLabel('每月收入（元）').press('Enter');
    }
    await expect(dialog.getByText(`第 ${people.length + 1} 人`)).toBeVisible();
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await expect(dialog).toBeHidden();
  }

  /** Shows one state only. */
  async show(state: '全部' | '未交' | '已交' | '欠交' | '未核定'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: '交纳情况' }).getByText(state, { exact: true }).click();
  }
}
