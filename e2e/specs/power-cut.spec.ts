import { expect, test } from '../harness/test';
import { MeetingsPage } from '../pages/meetings';
import { SetupPage } from '../pages/setup';

const sentence = '会上大家一致认为楼道灯应当尽快修好并请物业公司在本周内派人上门检查线路同时公布报修电话';

test('killed while minutes are being typed: at most the last second is lost', async ({ pc }) => {
  await new SetupPage(pc.page).withoutCounty();
  const before = new MeetingsPage(pc.page);
  await before.open();
  await before.seat(['甲委员']);
  await before.begin('停电那天的会');
  await before.addItem({ title: '楼道灯', decision: '' });

  await before.item.getByLabel('议定事项').focus();
  // When each character was typed, by the clock of this process, which also pulls the plug.
  const typed: { at: number; length: number }[] = [];
  for (const [index, character] of Array.from(sentence).entries()) {
    await pc.page.keyboard.insertText(character);
    typed.push({ at: Date.now(), length: index + 1 });
    await pc.page.evaluate(() => new Promise(requestAnimationFrame));
    if (Date.now() - (typed[0]?.at ?? 0) > 2500) break;
  }
  while (Date.now() - (typed[0]?.at ?? 0) < 2500) {
    await pc.page.keyboard.insertText('。');
    typed.push({ at: Date.now(), length: (typed.at(-1)?.length ?? 0) + 1 });
    await pc.page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const cutAt = Date.now();
  await pc.kill();
  const mustBeThere = typed.filter(({ at }) => at <= cutAt - 1000).at(-1)?.length ?? 0;
  expect(mustBeThere).toBeGreaterThan(0);

  const page = await pc.launch();
  await new SetupPage(page).unlock();
  await page.getByRole('region', { name: '没有写完的' }).getByRole('button', { name: '接着写' }).click();
  await expect(page.getByText('已恢复上次没有写完的内容')).toBeVisible();
  const found = await new MeetingsPage(page).item.getByLabel('议定事项').inputValue();
  expect(found.length).toBeGreaterThanOrEqual(mustBeThere);
  expect(found.startsWith(sentence.slice(0, Math.min(found.length, 10)))).toBe(true);
});
