import { expect, type Locator, type Page } from '@playwright/test';
import { SetupPage, wang } from './setup';
import { Shell } from './shell';

/** 设置: 口令和锁定, 使用人, 恢复单; and the screens before the data is open. */
export class VaultPage {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog');
  }

  async openSettings(): Promise<void> {
    await new Shell(this.page).open('设置');
    await expect(this.page.getByRole('heading', { name: '设置', exact: true })).toBeVisible();
  }

  async changePassphrase(current: string, next: string): Promise<void> {
    await this.page.getByRole('button', { name: '修改口令' }).click();
    await this.dialog.getByLabel('新口令', { exact: true }).fill(next);
    await this.dialog.getByLabel('再次输入新口令').fill(next);
    await this.dialog.getByLabel('现在的口令').fill(current);
    await this.dialog.getByRole('button', { name: '确定' }).click();
  }

  async addPerson(given: {
    name: string;
    ownName: string;
    userName: string;
    passphrase: string;
    current: string;
  }): Promise<void> {
    await this.page.getByRole('button', { name: '添加使用人' }).click();
    await this.dialog.getByLabel('您自己的称呼').fill(given.ownName);
    await this.dialog.getByLabel('称呼', { exact: true }).fill(given.name);
    await this.dialog.getByLabel('姓名').fill(given.userName);
    await this.dialog.getByLabel('这个人的口令').fill(given.passphrase);
    await this.dialog.getByLabel('再次输入新口令').fill(given.passphrase);
    await this.dialog.getByLabel('现在的口令').fill(given.current);
    await this.dialog.getByRole('button', { name: '添加使用人' }).click();
    await expect(this.page.getByText('已添加')).toBeVisible();
  }

  /** Makes or renews the 恢复单; gives its code. */
  async recoverySheet(action: '制作恢复单' | '换新的恢复单', current: string): Promise<string> {
    await this.page.getByRole('button', { name: action }).click();
    await this.dialog.getByLabel('现在的口令').fill(current);
    await this.dialog.getByRole('button', { name: action }).click();
    const code = (await this.page.getByLabel('恢复码').textContent()) ?? '';
    await this.page.getByRole('button', { name: '已打印或抄好，关闭' }).click();
    await expect(this.page.getByLabel('恢复码')).toBeHidden();
    return code;
  }

  /** Begins a change of the data key. */
  async rekey(current: string): Promise<void> {
    await this.page.getByRole('button', { name: '更换数据密钥' }).click();
    await this.dialog.getByLabel('现在的口令').fill(current);
    await this.dialog.getByRole('button', { name: '更换数据密钥' }).click();
  }

  /** Locks by the button and waits for the unlock screen of the new page. */
  async lock(): Promise<void> {
    await this.page.getByRole('button', { name: '锁定', exact: true }).click();
    await expect(this.page.getByText('请输入口令', { exact: true })).toBeVisible();
  }

  async unlockAs(name: string, passphrase: string): Promise<void> {
    await this.page.getByRole('combobox').click();
    await this.page.locator('.ant-select-item-option').filter({ hasText: name }).click();
    await new SetupPage(this.page).unlock({ ...wang, passphrase });
  }

  async recover(code: string, passphrase: string): Promise<void> {
    await this.page.getByRole('button', { name: '忘记口令' }).click();
    await this.page.getByLabel('恢复码').fill(code);
    await this.page.getByLabel('新口令', { exact: true }).fill(passphrase);
    await this.page.getByLabel('再次输入新口令').fill(passphrase);
    await this.page.getByRole('button', { name: '设新口令并打开' }).click();
  }
}
