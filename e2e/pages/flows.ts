import { expect, type Locator, type Page } from '@playwright/test';
import { MemberListPage } from './memberList';

/** They stand in a menu of their own. */
const decisions = new Set(['停止党籍', '恢复党籍', '保留党籍', '留党察看', '除名', '开除党籍', '去世']);

/** A member's page: 办理, 经过, and what taking back asks. */
export class MemberFlowsPage {
  readonly page: Page;
  readonly drawer: Locator;
  readonly timeline: Locator;

  constructor(page: Page) {
    this.page = page;
    this.drawer = page.locator('.ant-drawer').getByRole('dialog');
    this.timeline = page.getByRole('region', { name: '经过' });
  }

  async open(name: string): Promise<void> {
    const list = new MemberListPage(this.page);
    await list.open();
    await list.search.fill(name);
    await list.search.press('Enter');
    await expect(this.drawer.getByRole('button', { name: '办理' })).toBeVisible();
  }

  async close(): Promise<void> {
    // A message over the button stays as long as the pointer rests on it.
    await this.page.mouse.move(0, 0);
    await expect(this.page.locator('.ant-message-notice')).toHaveCount(0);
    await this.drawer.getByRole('button', { name: '关闭', exact: true }).click();
    await expect(this.drawer).toBeHidden();
  }

  /** Opens a step's form and fills it in; dates by their label. */
  async begin(step: string, name: string, given: Readonly<Record<string, string>>): Promise<Locator> {
    await this.drawer.getByRole('button', { name: '办理' }).click();
    const item = this.page.getByRole('menuitem', { name: step, exact: true });
    if (decisions.has(step)) await this.page.getByRole('menuitem', { name: '党籍变动' }).hover();
    await item.click();
    const form = this.page.getByRole('dialog', { name: `${step}：${name}` });
    for (const [label, value] of Object.entries(given)) {
      const field = form.getByLabel(label);
      if ((await field.getAttribute('role')) === 'combobox') {
        await field.click();
        await this.page.getByTitle(value, { exact: true }).last().click();
        continue;
      }
      await field.fill(value);
      if (/^\d{4}-\d\d-\d\d$/u.test(value)) await field.press('Enter');
    }
    return form;
  }

  async take(step: string, name: string, given: Readonly<Record<string, string>> = {}): Promise<void> {
    const form = await this.begin(step, name, given);
    await form.getByRole('button', { name: '办理' }).click();
    await expect(form).toBeHidden();
    await expect(this.entry(step)).toBeVisible();
  }

  /** A decision on membership: the form, then the question that names person and step. */
  async decide(step: string, name: string, given: Readonly<Record<string, string>>): Promise<void> {
    await this.confirm(await this.begin(step, name, given), step);
  }

  async confirm(form: Locator, step: string): Promise<void> {
    await form.getByRole('button', { name: '办理' }).click();
    const question = this.page.getByRole('dialog').filter({ hasText: `登记“${step}”吗？` });
    await question.getByRole('button', { name: '办理' }).click();
    await expect(form).toBeHidden();
    await expect(this.entry(step)).toBeVisible();
  }

  /** The newest entry of a step. */
  entry(step: string): Locator {
    return this.timeline.locator('li').filter({ hasText: step }).first();
  }

  /** Asks to take a step back and gives the question. */
  async askBack(step: string): Promise<Locator> {
    await this.entry(step).getByRole('button', { name: '撤销这一步' }).click();
    return this.page.getByRole('dialog').filter({ hasText: `的“${step}”？` });
  }
}
