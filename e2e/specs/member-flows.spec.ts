import { expect, test } from '../harness/test';
import { MemberFlowsPage } from '../pages/flows';
import { MemberListPage } from '../pages/memberList';
import { RosterPage } from '../pages/roster';
import { SetupPage } from '../pages/setup';
import { Shell } from '../pages/shell';
import { book } from '../samples/people';

const day = (months: number, days = 0): string => {
  const date = new Date();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  date.setUTCDate(1 + days);
  return date.toISOString().slice(0, 10);
};

const header = ['姓名', '性别', '出生日期', '人员类别', '所在党支部', '入党日期'];
const file = book('花名册.xlsx', {
  花名册: [
    header,
    ['张晓梅', '女', '1999-01-02', '申请人', '第一支部', ''],
    ['李建国', '男', '1980-03-04', '预备党员', '第一支部', day(-13)],
    ['王志强', '男', '1970-03-04', '正式党员', '第二支部', '1990-07-01'],
    ['赵海燕', '女', '1975-05-06', '正式党员', '第二支部', '1998-07-01'],
  ],
});
const roster = { ...file, rows: 4, failed: 0, someone: '李建国' };

test('the way into the party: steps in their order, one too early, 转正 and back', async ({ newPc }) => {
  const pc = await newPc();
  const { page } = pc;
  await new SetupPage(page).withoutCounty();
  await new RosterPage(page).import(roster);
  const flows = new MemberFlowsPage(page);

  await flows.open('张晓梅');
  await flows.take('递交入党申请书', '张晓梅', { 递交日期: day(-4) });
  await flows.take('确定为入党积极分子', '张晓梅', { 支部确定日期: day(-3) });
  const early = await flows.begin('确定为发展对象', '张晓梅', {});
  await expect(early.getByText('积极分子要经过 1 年以上培养教育和考察')).toBeVisible();
  await early.getByRole('button', { name: '办理' }).click();
  await expect(early.getByText('请先勾选')).toBeVisible();
  await early.getByRole('checkbox').check();
  await early.getByLabel('说明').fill('县委组织部批复');
  await early.getByRole('button', { name: '办理' }).click();
  await expect(flows.entry('确定为发展对象')).toContainText('办理时已提示：培养考察时间');
  await flows.close();

  await flows.open('李建国');
  await flows.take('按期转正', '李建国', { 支部大会通过转正日期: day(-1) });
  await expect(flows.entry('按期转正')).toContainText('人员类别：预备党员 → 正式党员');
  await flows.close();

  await test.step('weeks later, after a restart, the step is taken back and stays written', async () => {
    await pc.launch();
    await new SetupPage(pc.page).unlock();
    const later = new MemberFlowsPage(pc.page);
    await later.open('李建国');
    const question = await later.askBack('按期转正');
    await expect(question).toContainText('人员类别：正式党员 → 预备党员');
    await question.getByRole('button', { name: '撤销这一步' }).click();
    await expect(later.entry('按期转正')).toContainText('已撤销（王秀兰');
    await expect(later.drawer.getByText('预备党员', { exact: true }).first()).toBeVisible();
    await later.close();
    await new Shell(pc.page).open('工作台');
    await expect(pc.page.getByRole('region', { name: '预备期满' })).toContainText('李建国');
  });
});

test('转出 counts until accepted; 流动 and 失联 leave their ledgers in step', async ({ newPc }) => {
  const { page } = await newPc();
  await new SetupPage(page).withoutCounty();
  await new RosterPage(page).import(roster);
  const flows = new MemberFlowsPage(page);
  const list = new MemberListPage(page);
  const inLedger = async (ledger: string): Promise<number> => {
    await list.open();
    await list.search.fill('');
    const count = await list.filterBy('所在台账', ledger);
    await page.getByRole('button', { name: '清除条件' }).click();
    await page.getByRole('button', { name: /^筛选/u }).click();
    return count;
  };
  /** The list learns of a step a moment after its form has closed. */
  const expectLedger = (ledger: string, count: number): Promise<void> =>
    expect.poll(() => inLedger(ledger), { message: ledger, timeout: 30_000 }).toBe(count);

  await flows.open('王志强');
  await flows.take('开出介绍信（转出）', '王志强', {
    介绍信开具日期: day(-1),
    转入党组织: '南关社区党委',
    介绍信编号: '2026-017',
  });
  await expect(flows.drawer.getByText('转出待接收', { exact: true }).first()).toBeVisible();
  await flows.close();
  await flows.open('赵海燕');
  await flows.take('登记流动党员', '赵海燕', {
    流动类型: '外来务工经商',
    '何时外出（流入）': day(-8),
    '流入（流出）地': '广东省东莞市',
  });
  await flows.take('登记失联', '赵海燕', { 最后一次联系日期: day(-2), 失联情形: '居住地改变' });
  await flows.take('查找失联党员', '赵海燕', { 查找方式: '上门查找', 查找结果: '邻居说已搬走' });
  await flows.close();
  await expectLedger('失联党员台账', 1);
  await expectLedger('流动党员台账', 1);
  await expectLedger('党员花名册', 3);

  await flows.open('王志强');
  await flows.take('收到回执（对方已接收）', '王志强', { 回执日期: day(0) });
  await flows.close();
  await expectLedger('党员花名册', 2);
  await expectLedger('组织关系转接台账', 1);
  await flows.open('赵海燕');
  await flows.take('重新取得联系', '赵海燕', { 联系情况: '换了号码，人在东莞' });
  await expect(flows.entry('重新取得联系')).toContainText('流动情况·失联日期');
  await flows.close();
  await expectLedger('流动党员台账', 1);
});
