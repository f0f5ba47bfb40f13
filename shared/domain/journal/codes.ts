import { entries, type CodeList } from '../record/codes';
import type { Code } from '../record/envelope';

export const journalKinds: CodeList = entries('工作日志', [
  ['access', '查看个人信息'],
  ['export', '导出'],
  ['print', '打印'],
  ['importBatch', '导入'],
  ['unlock', '解锁'],
  ['lock', '锁定'],
  ['signIn', '登录'],
  ['signOut', '退出登录'],
  ['setting', '修改设置'],
  ['keys', '口令和使用人'],
  ['backup', '备份'],
  ['restore', '恢复备份'],
  ['syncRun', '数据上报'],
  ['journalCheck', '校验记录'],
  ['notSame', '不是重复'],
]);

/** `shared`: other PCs and receipts need the lines. `acts`: they travel where the county or the office wants it. */
export type Lane = 'shared' | 'acts';

export const lanes: readonly Lane[] = ['shared', 'acts'];

/** Which chain of its PC a line belongs to by its kind; undefined for marks, which are no lines. */
export function laneOf(kind: Code): Lane | undefined {
  if (kind === 'notSame') return undefined;
  return kind === 'syncRun' || kind === 'importBatch' ? 'shared' : 'acts';
}
