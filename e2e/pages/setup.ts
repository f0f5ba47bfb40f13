import type { Locator, Page } from '@playwright/test';

export interface Clerk {
  communityCode: string;
  communityName: string;
  userName: string;
  passphrase: string;
}

/** An invented clerk of the invented community of the samples. */
export const wang: Clerk = {
  communityCode: '420683001001',
  communityName: '北关社区',
  userName: '王秀兰',
  passphrase: '北关2026-十一月',
};

/** 设置向导 and 解锁. */
export class SetupPage {
  readonly page: Page;
  readonly title: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { name: '设置向导' });
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: '下一步' }).click();
  }

  async finish(): Promise<void> {
    await this.page.getByRole('button', { name: '完成' }).click();
  }

  async fillOffice({ communityCode, communityName, userName }: Clerk): Promise<void> {
    await this.page.getByLabel('社区代码').fill(communityCode);
    await this.page.getByLabel('社区名称').fill(communityName);
    await this.page.getByLabel('姓名').fill(userName);
    await this.next();
  }

  /** A street's or county's PC: no community of its own. */
  async fillUnit(unit: { unitName: string; userName: string }): Promise<void> {
    await this.page.getByLabel('负责几个社区').check();
    await this.page.getByLabel('单位名称').fill(unit.unitName);
    await this.page.getByLabel('姓名').fill(unit.userName);
    await this.next();
  }

  async fillPassphrase({ passphrase }: Clerk): Promise<void> {
    await this.page.getByLabel('口令', { exact: true }).fill(passphrase);
    await this.page.getByLabel('再次输入口令').fill(passphrase);
    await this.next();
  }

  async signIn(county: { url: string; user: string; password: string }): Promise<void> {
    await this.page.getByLabel('县级地址').fill(county.url);
    await this.page.getByLabel('账号').fill(county.user);
    await this.page.getByLabel('密码').fill(county.password);
    await this.next();
  }

  /** The whole wizard without a county. */
  async withoutCounty(clerk: Clerk = wang): Promise<void> {
    await this.fillOffice(clerk);
    await this.fillPassphrase(clerk);
    await this.page.getByRole('button', { name: '以后再说' }).click();
    await this.finish();
  }

  /** The whole wizard with an account. */
  async withCounty(
    county: { url: string; user: string; password: string },
    clerk: Clerk = wang,
  ): Promise<void> {
    await this.fillOffice(clerk);
    await this.fillPassphrase(clerk);
    await this.signIn(county);
    await this.finish();
  }

  /** A later start. */
  async unlock({ passphrase }: Pick<Clerk, 'passphrase'> = wang): Promise<void> {
    await this.page.getByLabel('口令', { exact: true }).fill(passphrase);
    await this.page.getByRole('button', { name: '解锁' }).click();
  }
}
