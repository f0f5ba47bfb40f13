import { expect, test } from '../../harness/test';
import { MemberFlowsPage } from '../../pages/flows';
import { MemberListPage } from '../../pages/memberList';
import { RosterPage } from '../../pages/roster';
import { SetupPage } from '../../pages/setup';
import { book } from '../../samples/people';

const ago = (months: number): string => {
  const date = new Date();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
};

const file = book('花名册.xlsx', {
  花名册: [
    ['姓名', '性别', '出生日期', '人员类别', '所在党支部', '入党日期'],
    ['王志强', '男', '1970-03-04', '正式党员', '第二支部', '1990-07-01'],
    ['李建国', '男', '1980-03-04', '预备党员', '第一支部', ago(13)],
    ['赵海燕', '女', '1985-05-06', '预备党员', '第一支部', ago(13)],
  ],
});

test('党籍变动, 延长预备期, 取消资格, 接收转入: each asks for its ground, is confirmed, and can be taken back', async ({
  pc: { page },
}) => {
  await new SetupPage(page).withoutCounty();
  await new RosterPage(page).import({ ...file, rows: 3, failed: 0, someone: '王志强' });
  const flows = new MemberFlowsPage(page);
  const list = new MemberListPage(page);

  await flows.open('王志强');
  const early = await flows.begin('停止党籍', '王志强', { 日期: ago(1) });
  await early.getByRole('button', { name: '办理' }).click();
  await expect(early.getByText('请填写依据、文号。')).toBeVisible();
  await expect(early.getByText('没有登记失联日期，无法核对失去联系是否满 6 个月。')).toBeVisible();
  await early.getByLabel('依据、文号').fill('社党委〔2026〕12号');
  await early.getByLabel('原因').fill('失去联系，多方查找无果');
  await early.getByRole('checkbox').check();
  await flows.confirm(early, '停止党籍');
  await expect(flows.entry('停止党籍')).toContainText('党籍状态：正常 → 停止党籍');
  await flows.decide('恢复党籍', '王志强', { '依据、文号': '社党委〔2026〕15号', 原因: '已取得联系' });
  await flows.decide('留党察看', '王志强', {
    留党察看期限: '一年',
    '依据、文号': '县纪〔2026〕8号',
    原因: '违反纪律',
  });
  await expect(flows.drawer.getByText('留党察看', { exact: true }).first()).toBeVisible();
  const question = await flows.askBack('留党察看');
  await question.getByRole('button', { name: '撤销这一步' }).click();
  await expect(flows.entry('留党察看')).toContainText('已撤销（王秀兰');
  await flows.close();

  await flows.open('李建国');
  await flows.take('延长预备期', '李建国', { 支部大会决定日期: ago(1), 延长几个月: '6' });
  await expect(flows.entry('延长预备期')).toBeVisible();
  await flows.close();

  await flows.open('赵海燕');
  await flows.decide('取消预备党员资格', '赵海燕', { 原因: '不履行党员义务' });
  await expect(flows.entry('取消预备党员资格')).toContainText('人员类别：预备党员 → 取消预备党员资格');
  await flows.close();

  await flows.open('王志强');
  const arrival = await flows.begin('接收转入', '王志强', {
    转出党组织: '南关社区党委',
    介绍信编号: '2026-031',
  });
  await arrival.getByLabel('编入党支部').fill('第三支部');
  await arrival.getByRole('button', { name: '办理' }).click();
  await expect(arrival).toBeHidden();
  await flows.close();
  await list.open();
  await list.search.fill('');
  await expect(list.rows.filter({ hasText: '王志强' })).toContainText('第三支部');
});
