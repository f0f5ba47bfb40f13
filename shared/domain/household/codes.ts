import { foldWord } from '../../lib/text';
import { entries, type CodeList } from '../record/codes';

export const householdKinds: CodeList = entries('社区台账', [
  ['owner', '自住', '自有', '自有住房'],
  ['rented', '租住', '出租', '租赁', '租户'],
  ['vacant', '空置', '空房', '无人居住'],
  ['shop', '商铺', '门面', '门店', '商户'],
  ['unit', '单位', '驻区单位'],
]);

/** How often help is due, not a judgement of people. */
export const visitLevels: CodeList = entries('走访等级', [
  ['red', '红', '红色', '红色等级'],
  ['yellow', '黄', '黄色', '黄色等级'],
  ['green', '绿', '绿色', '绿色等级'],
]);

/** Closed and welfare-only; an office cannot add to it. */
export const careTags: CodeList = entries('民政、残联等部门的救助与关爱对象', [
  ['emptyNest', '空巢老人', '空巢'],
  ['livingAlone', '独居老人', '独居'],
  ['oldAge', '高龄', '高龄老人', '80岁以上老人', '80周岁以上老人'],
  ['disabled', '残疾', '残疾人', '残疾人家庭'],
  ['minimumLiving', '低保', '低保户', '最低生活保障'],
  ['extremeHardship', '特困', '特困人员', '特困供养', '五保'],
  ['leftBehindChild', '留守儿童'],
  ['childInNeed', '困境儿童'],
  ['jobless', '失业', '失业人员', '失业家庭'],
  ['entitled', '优抚对象', '优抚'],
  ['seriousIllness', '大病', '重病', '大病家庭'],
  ['maternity', '孕产妇', '孕妇', '产妇'],
]);

const refusedWords = [
  '上访',
  '信访',
  '缠访',
  '闹访',
  '信教',
  '宗教',
  '教徒',
  '邪教',
  '法轮',
  '吸毒',
  '戒毒',
  '涉毒',
  '精神障碍',
  '精神病',
  '精神疾病',
  '精神异常',
  '肇事肇祸',
  '社区矫正',
  '社矫',
  '刑满',
  '刑释',
  '前科',
  '服刑',
  '艾滋',
  '涉稳',
  '维稳',
  '重点人员',
  '重点人口',
  '重点关注人员',
  '稳控',
  '思想动态',
  '政治倾向',
  '舆情',
];

/**
 * The word for which a tag is refused, or undefined if there is none. Source: Personal Information Protection Law
 * art. 6 and 28: what a visit has no need of is not kept, and beliefs or petitions least of all.
 */
export function refusedTag(label: string): string | undefined {
  const folded = foldWord(label).replace(/[^\p{Script=Han}a-z0-9]/gu, '');
  return refusedWords.find((word) => folded.includes(word));
}
