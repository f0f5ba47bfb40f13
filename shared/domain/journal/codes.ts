import { entries, type CodeList } from '../record/codes';

export const journalKinds: CodeList = entries('工作日志', [
  ['syncRun', '数据上报'],
  ['importBatch', '导入'],
  ['export', '导出'],
  ['access', '查看个人信息'],
  ['signIn', '登录'],
  ['setting', '修改设置'],
  ['notSame', '不是重复'],
]);
