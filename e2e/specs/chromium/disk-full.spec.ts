import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '../../harness/test';
import { RosterPage } from '../../pages/roster';
import { SetupPage, wang } from '../../pages/setup';
import { SyncPage } from '../../pages/sync';
import { madeRoster } from '../../samples/roster';

const roster = madeRoster(2500);
const people = roster.rows - roster.failed;
/** Enough for the app to be set up, far too little for the records. */
const small = 2_000_000;

/** How much the browser lets the page keep. Only Chromium itself asks; Electron gives the app the whole disk. */
class Disk {
  readonly #page: Page;
  readonly #protocol: CDPSession;
  readonly #origin: string;

  static async of(page: Page): Promise<Disk> {
    return new Disk(page, await page.context().newCDPSession(page));
  }

  private constructor(page: Page, protocol: CDPSession) {
    this.#page = page;
    this.#protocol = protocol;
    this.#origin = new URL(page.url()).origin;
  }

  async limit(quotaSize: number): Promise<void> {
    await this.#protocol.send('Storage.overrideQuotaForOrigin', { origin: this.#origin, quotaSize });
  }

  /** Something else takes what room is left, down to the last kilobyte. */
  async fill(): Promise<void> {
    await this.#page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('something else', 1);
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('bytes'));
        opening.addEventListener('success', () => done(opening.result));
      });
      const write = (bytes: number): Promise<boolean> =>
        new Promise((done) => {
          const writing = database.transaction('bytes', 'readwrite', { durability: 'strict' });
          writing
            .objectStore('bytes')
            .put(crypto.getRandomValues(new Uint8Array(bytes)), crypto.randomUUID());
          writing.addEventListener('complete', () => done(true));
          writing.addEventListener('abort', () => done(false));
        });
      for (let bytes = 65_536; bytes >= 1024;) if (!(await write(bytes))) bytes /= 2;
    });
  }

  async lift(): Promise<void> {
    await this.#protocol.send('Storage.overrideQuotaForOrigin', { origin: this.#origin });
  }
}

test('the disk of the PC is full in mid-download and while writing: said, nothing lost, whole when there is room', async ({
  newPc,
  emptyCounty,
}) => {
  const first = await newPc();
  await new SetupPage(first.page).withCounty(emptyCounty.clerk());
  await new SyncPage(first.page).finished();
  await new RosterPage(first.page).import(roster);
  await new SyncPage(first.page).open();
  await new SyncPage(first.page).run();
  await first.close();

  const { page } = await newPc();
  const [sync, members] = [new SyncPage(page), new RosterPage(page)];
  const disk = await Disk.of(page);
  await disk.limit(small);
  await new SetupPage(page).withoutCounty({ ...wang, userName: '李建国' });
  await sync.open();
  await sync.signIn(emptyCounty.clerk());
  await sync.report.click();
  await expect(page.getByText('这台电脑的磁盘满了。请腾出空间后再点“今日上报”。')).toBeVisible({
    timeout: 120_000,
  });
  // What arrived is the county's, so nothing of it waits.
  await expect(page.getByText('没有内容等待上报')).toBeVisible();
  await expect(page.getByText('还在等待')).toBeHidden();

  await disk.fill();
  const full = page.getByRole('alert').filter({ hasText: '这台电脑的磁盘满了，刚才写的没有保存' });
  const note = '写满了以后'.repeat(2000);
  await test.step('who writes is told, and what was typed stays', async () => {
    await members.open();
    await page.getByRole('button', { name: '新增党员' }).click();
    await page.getByRole('textbox', { name: '姓名' }).fill('满盘时');
    await page.getByRole('textbox', { name: '备注' }).fill(note);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(full).toBeVisible();
    await expect(page.getByRole('textbox', { name: '备注' })).toHaveValue(note);
  });

  await test.step('with room again it is saved, and the next run ends with both sides equal', async () => {
    await disk.lift();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByText('已保存：满盘时')).toBeVisible();
    await expect(full).toBeHidden();
    await expect(members.drawer.getByRole('button', { name: '修改' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(members.drawer).toBeHidden();
    await sync.open();
    await sync.run();
    await expect(page.getByText('已上报 1 条')).toBeVisible();
    await members.open();
    await members.expectTotal(people + 1);
    expect(await emptyCounty.count('members')).toBe(people + 1);
  });
});
