import { expect, type Locator, type Page } from '@playwright/test';
import { SetupPage } from './setup';
import { Shell } from './shell';

/** 设置 › 备份与恢复, and 从备份恢复 wherever it is offered. */
export class BackupPage {
  readonly page: Page;
  readonly rows: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.getByRole('button', { name: '恢复…', exact: true });
    this.dialog = page.getByRole('dialog');
  }

  async open(): Promise<void> {
    await new Shell(this.page).open('设置');
    await this.page.getByRole('button', { name: '去备份与恢复' }).click();
    await expect(this.page.getByRole('heading', { name: '备份与恢复' })).toBeVisible();
  }

  async make(): Promise<void> {
    await this.page.getByRole('button', { name: '立即备份' }).click();
    await expect(this.page.getByText('备份完成，已核对')).toBeVisible({ timeout: 60_000 });
  }

  /** Restores the newest backup of the list beside the present data; ends at the unlock screen. */
  async restoreNewest(): Promise<void> {
    await this.rows.first().click();
    await this.start();
    await this.page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).last().click();
    await this.restored();
  }

  /** In the steps before the data is open: gives the passphrase of the time of the backup. */
  async unlockBackup(passphrase: string): Promise<void> {
    await this.page.getByLabel('口令', { exact: true }).fill(passphrase);
    await this.page.getByRole('button', { name: '打开备份' }).click();
  }

  async start(): Promise<void> {
    await expect(this.page.getByText('备份完整，没有损坏。')).toBeVisible({ timeout: 60_000 });
    await this.page.getByRole('button', { name: '恢复', exact: true }).click();
  }

  /** The page has been loaded anew with the restored data. */
  async restored(): Promise<void> {
    await expect(this.page.getByText('请输入口令', { exact: true })).toBeVisible({ timeout: 60_000 });
  }

  /** From the screen of a damaged database: puts it aside and restores the newest backup in its place. */
  async putAsideAndRestore(): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: '从备份恢复' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '移开并继续' }).click();
    await new SetupPage(page).unlock();
    await expect(page.getByText('这台电脑上的数据不见了')).toBeVisible();
    await page.getByRole('button', { name: '从备份恢复' }).click();
    await this.rows.first().click();
    await this.start();
    await this.restored();
  }
}
