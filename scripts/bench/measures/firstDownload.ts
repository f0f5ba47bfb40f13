import type { Page } from '@playwright/test';
import { databaseName } from '@shared/county/databases';
import { isFailedRow, type BulkResult } from '@shared/county/wire';
import { text } from '@shared/messages';
import { MemberListPage } from '../../../e2e/pages/memberList';
import { SetupPage, wang } from '../../../e2e/pages/setup';
import { SyncPage } from '../../../e2e/pages/sync';
import type { Measure, Stage } from '../measure';
import { records } from '../page/people';
import type { BenchCounty } from '../stage/county';
import { traceTasks } from '../stage/tasks';

const few = 10_000;
const many = 100_000;
/** What the screen may be kept waiting at most, ms. */
const allowed = 100;
const typed = ['zhang', '李', 'wjg', '建设路', '138'];
const betweenKeys = 180;
const betweenWords = 600;

/** The longest task of the whole app while its first download runs and somebody types in the list of 党员. */
export const firstDownload: Measure = {
  name: 'first-download',
  onlyByName: true,
  async run(stage) {
    const county = await stage.county();
    const members = stage.large ? many : few;
    const [code = ''] = await county.communities(1);
    stage.say(`first-download: sending ${members} members to the county`);
    await fill(county, code, members);
    const parts: Record<string, number[]> = {};
    const own: number[] = [];
    for (let run = 1; run <= stage.runs; run += 1) {
      stage.say(`first-download: run ${run} of ${stage.runs}`);
      const { longest, ...others } = await download(stage, county, code, members);
      own.push(longest);
      for (const [name, value] of Object.entries(others)) (parts[name] ??= []).push(value);
    }
    const floor = own.map(() => allowed);
    return [
      { name: `first-download ${members}`, floorName: 'what a task may take', own, floor, budget: 1, parts },
    ];
  },
};

async function download(
  stage: Stage,
  county: BenchCounty,
  code: string,
  members: number,
): Promise<Record<string, number> & { longest: number }> {
  const pc = await stage.newPc();
  await pc.openApp();
  const { page } = pc;
  await new SetupPage(page).withoutCounty({ ...wang, communityCode: code });
  const sync = new SyncPage(page);
  await sync.open();
  await sync.signIn(county.account);
  const list = new MemberListPage(page);
  const stop = await traceTasks(page);
  const from = performance.now();
  await sync.report.click();
  await list.open();
  while (!(await isThere(page, members))) await typeAll(page, list);
  const seconds = (performance.now() - from) / 1000;
  // The list is searched on while the rest is packed and written.
  await typeAll(page, list);
  const tasks = await stop();
  await sync.open();
  await sync.finished();
  await pc.close();
  return {
    longest: tasks[0] ?? 0,
    over50: tasks.filter((ms) => ms > allowed / 2).length,
    over100: tasks.filter((ms) => ms > allowed).length,
    busySeconds: tasks.reduce((sum, ms) => sum + ms, 0) / 1000,
    seconds,
  };
}

async function typeAll(page: Page, list: MemberListPage): Promise<void> {
  for (const word of typed) {
    await list.search.pressSequentially(word, { delay: betweenKeys });
    await page.waitForTimeout(betweenWords);
    await list.search.fill('');
    await page.waitForTimeout(betweenWords);
  }
}

const isThere = (page: Page, members: number): Promise<boolean> =>
  page.getByText(text.members.total(members)).isVisible();

/** Puts so many members into the community at the county, as its clerk would. */
async function fill({ account }: BenchCounty, code: string, count: number): Promise<void> {
  const { url, user, password } = account;
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const docs = records(count, code).map((record) => ({ _id: record.id, ...record, sentBy: user }));
  for (let at = 0; at < docs.length; at += 1000) {
    const answer = await fetch(`${url}/${databaseName(code, 'members')}/_bulk_docs`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ docs: docs.slice(at, at + 1000) }),
    });
    const rows = (await answer.json()) as BulkResult;
    if (!answer.ok || rows.some(isFailedRow)) throw new Error(`the county answered ${answer.status}`);
  }
}
