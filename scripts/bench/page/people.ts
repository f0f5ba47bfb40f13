import type { Member } from '@shared/domain/member/type';
import { schemaVersions } from '@shared/domain/record/schema';
import { stampNew } from '@shared/domain/record/stamp';
import { checkDigit } from '@shared/lib/idNumber';
import type { SheetGrid } from '@/documents/grid';
import { planMemberImport } from '@/documents/planMemberImport';
import { indexMembers } from '@/documents/roster/existing';
import type { MemberDraft, MemberImportPlan } from '@/documents/roster/plan';
import { findSheet } from '@/documents/table/findTable';
import { memberColumns } from '@/documents/table/memberFields';

/** A roster of so many invented members as a workbook holds it: title row, header, one row a person. */
export function rosterGrid(count: number): SheetGrid {
  const people = Array.from({ length: count }, (_, at) => person(at));
  const header = Object.keys(person(0));
  const rows = people.map((each, at) => [at + 1, ...Object.values(each)]);
  const merges = [{ top: 0, left: 0, bottom: 0, right: header.length }];
  return { name: '花名册', rows: [['党员花名册'], ['序号', ...header], ...rows], merges, hidden: false };
}

/** What the import makes of a grid. Throws Error where an invented row is not taken: the bench itself is wrong then. */
export function planOf(grid: SheetGrid): MemberImportPlan {
  const found = findSheet([grid], memberColumns);
  if (!found) throw new Error('no table found in the invented roster');
  const plan = planMemberImport(found.grid, found.table, indexMembers([]), { today: '2026-11-21' });
  if (plan.counts.failed > 0) throw new Error(`row refused: ${plan.failures[0]?.reason}`);
  return plan;
}

export const draftsOf = ({ rows }: MemberImportPlan): MemberDraft[] =>
  rows.flatMap((row) => (row.kind === 'new' ? [row.draft] : []));

export const drafts = (count: number): MemberDraft[] => draftsOf(planOf(rosterGrid(count)));

/** The same people as finished records of a community. */
export function records(count: number, org: string): Member[] {
  const writer = { by: '王秀兰', deviceId: 'bench', now: '2026-11-21T08:00:00.000Z', org };
  const schemaVersion = schemaVersions.members;
  return drafts(count).map((draft) => stampNew<Member>(draft, { ...writer, schemaVersion }));
}

const surnames = Array.from('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧');
const given = Array.from(
  '国建军华志明秀英丽芳敏静强伟勇艳娟涛超霞平刚桂兰春生玉文红德长青立新晓东海燕永胜正义素珍',
);
const streets = ['北关街', '建设路', '解放巷', '文昌路', '沿河街', '东风里'];
const schools = ['省广播电视大学', '市师范专科学校', '县第一中学', '农业工程学院', '省委党校函授学院'];
const employers = ['市供水公司职工', '县医院退休医师', '个体经营户', '市第二小学教师', '纺织厂退休工人'];

const day = (from: number, days: number): string =>
  new Date(Date.UTC(from, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);

/** The at-th of the invented people; the same at every call. Strides that share no factor keep the values apart. */
function person(at: number): Record<string, string> {
  const pick = (list: readonly string[], stride: number): string => list[(at * stride) % list.length] ?? '';
  const born = day(1940, (at * 7) % 22_000);
  // The region 429999 does not exist, so the number is nobody's.
  const body = `429999${born.replaceAll('-', '')}${String(Math.floor(at / 22_000) * 2 + (at % 2)).padStart(3, '0')}`;
  const joinedDay = (at * 11) % 360;
  const joined = day(Number(born.slice(0, 4)) + 22, joinedDay);
  const full = day(Number(born.slice(0, 4)) + 23, joinedDay);
  return {
    姓名: pick(surnames, 7) + pick(given, 11) + (at % 5 === 0 ? '' : pick(given, 17)),
    性别: at % 2 === 1 ? '男' : '女',
    民族: at % 19 === 0 ? '回族' : '汉族',
    公民身份号码: body + checkDigit(body),
    出生日期: born.replaceAll('-', '/'),
    籍贯: '湖北枣阳',
    学历: pick(['本科', '大专', '高中', '初中', '研究生'], 3),
    毕业院校: pick(schools, 3),
    参加工作日期: full.slice(0, 7).replace('-', '.'),
    工作单位及职务: pick(employers, 3),
    手机号码: `199${String(10_000_000 + ((at * 7919) % 89_999_999))}`,
    家庭住址: `${pick(streets, 5)}${(at % 90) + 1}号${(at % 12) + 1}栋${(at % 4) + 1}单元${(at % 6) + 1}0${(at % 3) + 1}室`,
    人员类别: at % 23 === 0 ? '预备党员' : '正式党员',
    入党日期: joined,
    转正日期: at % 23 === 0 ? '' : full,
    入党介绍人: `${pick(surnames, 13)}${pick(given, 7)}、${pick(surnames, 19)}${pick(given, 3)}`,
    所在党支部: `第${(at % 12) + 1}网格党支部`,
    党小组: `第${(at % 4) + 1}党小组`,
    奖惩情况: at % 9 === 0 ? '2021年被评为优秀共产党员' : '',
    备注: at % 4 === 0 ? '每月参加主题党日，联系楼栋居民，协助入户走访' : '',
  };
}
