import { care } from './care';
import { dues } from './dues';
import { inService } from './inService';
import { memberAttendance } from './memberAttendance';
import { memberBulk } from './memberBulk';
import { memberDetail } from './memberDetail';
import { memberFinding } from './memberFinding';
import { memberFlows } from './memberFlows';
import { memberLedgers } from './memberLedgers';
import { memberLetters } from './memberLetters';
import { memberPhoto } from './memberPhoto';
import { points } from './points';
import { review } from './review';
import { sheetTemplates } from './sheetTemplates';

/** 党员: list, detail, form, import and export of the roster. */
export const members = {
  title: '党员',
  create: '新增党员',
  createTitle: '新增党员',
  editTitle: (name: string) => `修改党员信息：${name}`,
  import: '导入',
  searchHint: '姓名、拼音、首字母、电话或身份证尾号、住址、支部',
  search: '查找党员',
  total: (n: number) => `共 ${n} 人`,
  found: (n: number, all: number) => `找到 ${n} 人（共 ${all} 人）`,
  finding: memberFinding,
  detail: memberDetail,
  ledgers: memberLedgers,
  letters: memberLetters,
  attendance: memberAttendance,
  bulk: memberBulk,
  photo: memberPhoto,
  dues,
  flows: memberFlows,
  inService,
  points,
  review,
  sheetTemplates,
  care,
  areas: {
    label: '党员工作',
    list: '花名册',
    dues: '党费',
    points: '积分',
    inService: '双报到',
    care: '关怀',
    review: '民主评议',
  },
  columns: { age: '年龄', floating: '流动' },
  list: '党员名单',
  noMatch: '没有找到这样的党员，请换个词或清除条件。',
  empty: '还没有党员',
  emptyHint: '手里有花名册的 Excel，点“导入”，几分钟就能全部进来；也可以一个一个新增。',
  notFound: '没有找到这名党员，可能已被删除。',
  groups: { person: '基本信息', party: '党员信息', floating: '流动情况', flows: '办理情况', more: '其他' },
  standingHint: '在“办理”里变动，留有依据和经过',
  isFloating: '是流动党员',
  floatingFields: {
    direction: '流动方向',
    kind: '流动类型',
    since: '流动时间',
    place: '流入（流出）地',
    contact: '联系人',
  },
  birthAndAge: (date: string, age: number) => `${date}（${age} 岁）`,
  history: '修改记录',
  noHistory: '没有修改过',
  historyMoved: '转到其他社区',
  historyDecided: '处理了两边填写不同的内容',
  changed: (label: string, from: string, to: string) => `${label}：${from} → ${to}`,
  blank: '（空）',
  several: '（多项内容）',
  saved: (name: string) => `已保存：${name}`,
  removed: (name: string) => `已删除党员“${name}”`,
  reveal: '显示',
  hide: '隐去',
  draftRestored: '已恢复上次没有填完的内容',
  discardDraft: '清空重填',
  leaveHint: '填到一半关掉也没关系，内容会留着，下次接着填。',
  problems: {
    name: '请填写姓名。',
    idLength: (n: number) => `公民身份号码应是 18 位，现在是 ${n} 位。`,
    idCheck: '公民身份号码的校验位不对，很可能有一位输错了，请核对。',
    idDate: '公民身份号码里的出生日期不存在，请核对。',
    idOther: '公民身份号码写得不对，请核对。',
    date: '日期写得不对，可以写成 1980-10-05、1980.10 或 1980年10月5日。',
    future: '日期在今天以后，请核对。',
    mobile: '手机号码应是 11 位数字，请核对。',
    duplicate: (name: string) => `名册里已有相同公民身份号码的党员：${name}。请不要重复新增。`,
    mayBeSame: (name: string) => `名册里已有同名同出生日期的党员：${name}。如果是同一人，请直接修改那一条。`,
  },
  roster: {
    title: '导入党员花名册',
    hint: '可以选 .xlsx、.xls 或 .csv 文件，也可以从 Excel、WPS 复制后粘贴。表头和顺序不限，导入前会先给您看结果。',
    fields: '不导入',
    backToList: '返回党员名单',
    done: (n: number) => `已导入 ${n} 人`,
    undone: '已撤销这次导入，名册和导入前一样。',
  },
} as const;
