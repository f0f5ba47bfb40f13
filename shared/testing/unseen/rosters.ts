import { unseenPersons, type UnseenPerson } from './persons';

/** A cell as a file holds it; `date` is a real date of Excel, written here as `YYYY-MM-DD`. */
export type UnseenCell = string | number | { date: string } | undefined;

/** A list of a community that nobody here knows, as rows of sheets, and who is in it. */
export interface UnseenRoster {
  sheets: { name: string; rows: UnseenCell[][]; merges?: string[] }[];
  persons: UnseenPerson[];
}

const ethnicityNames: Record<string, string> = {
  '01': '汉',
  '15': '土家',
  '06': '苗',
  '03': '回',
  '05': '维吾尔',
  '10': '朝鲜',
};
const genders = { male: '男', female: '女' };

const dotted = (date: string | undefined): string =>
  date === undefined ? '' : date.slice(0, 7).replace('-', '.');

/**
 * 党员信息采集表 as a street hands it out: instructions on the first sheet, two title rows, a header of two rows with
 * groups over it, words broken and spaced out, branches merged downward, 15-digit numbers, phones as numbers.
 */
export function collectionForm(): UnseenRoster {
  const persons = unseenPersons(42);
  const educations: Record<string, string> = {
    '10': '研究生',
    '20': '大学',
    '30': '大专',
    '40': '中专',
    '60': '高中',
    '70': '初中',
    '80': '小学',
  };
  const rows: UnseenCell[][] = [
    ['附件2：'],
    ['河口县城关街道东风社区党员基本信息采集表'],
    ['填表单位（盖章）：东风社区党总支', ...gap(8), '填表时间：2026年10月28日', ...gap(5), '单位：人'],
    ['编号', '党员基本情况', ...gap(7), '党内信息', ...gap(4), '联系方式', undefined, '备  注'],
    [
      undefined,
      '姓  名',
      '性  别',
      '族别',
      '身份证件号码',
      '出生\n年月',
      '籍  贯',
      '文化\n程度',
      '参加工\n作时间',
      '党员\n性质',
      '加入党组\n织时间',
      '转为正式党\n员时间',
      '所属\n支部',
      '党内担\n任职务',
      '本人联系电话',
      '现居住地址（详细到门牌号）',
    ],
  ];
  const merges = ['A1:P1', 'A2:P2', 'A4:A5', 'B4:I4', 'J4:N4', 'O4:P4', 'Q4:Q5'];
  let top = rows.length;
  persons.forEach((each, at) => {
    const before = persons[at - 1];
    if (before && before.branch !== each.branch) {
      merges.push(`M${top + 1}:M${rows.length}`);
      top = rows.length;
    }
    const { idNumber } = each;
    const old = idNumber.slice(6, 8) === '19' && at % 11 === 4;
    rows.push([
      at + 1,
      each.name.length === 2 ? `${each.name[0]}  ${each.name[1]}` : each.name,
      genders[each.gender],
      ethnicityNames[each.ethnicity],
      old ? idNumber.slice(0, 6) + idNumber.slice(8, 17) : idNumber.toLowerCase(),
      dotted(each.birthDate),
      at % 4 === 0 ? '湖北河口' : '湖北省河口县',
      educations[each.education],
      dotted(`${Number(each.birthDate.slice(0, 4)) + 19}-09`),
      each.category === 'full' ? '正式' : '预备',
      each.joinedAt.replaceAll('-', at % 2 ? '.' : '/'),
      each.fullMemberAt?.replaceAll('-', '') ?? '—',
      before?.branch === each.branch ? undefined : each.branch,
      at % 14 === 0 ? '支部书记' : at % 14 === 1 ? '组织委员' : '无',
      at % 3 === 0 ? Number(each.mobile) : each.mobile.replace(/(\d{3})(\d{4})/u, '$1 $2 '),
      each.address,
      undefined,
    ]);
  });
  merges.push(`M${top + 1}:M${rows.length}`);
  rows.push([], ['填表人：向大权', ...gap(8), '审核人：', ...gap(4), '联系电话：0710-3512345']);
  const guide: UnseenCell[][] = [
    ['填表说明'],
    ['1．“党员性质”填正式或预备。'],
    ['2．身份证件号码务必核对，一人一行。'],
  ];
  return {
    persons,
    sheets: [
      { name: '填表说明', rows: guide },
      { name: '采集表', rows, merges },
      { name: 'Sheet3', rows: [] },
    ],
  };
}

/** 流动党员台账 as one saves it from a spreadsheet as .csv: titles, quoted commas, broken headings, a total. */
export function floatingLedger(): UnseenRoster {
  const persons = unseenPersons(30);
  const kinds = ['外出务工经商', '迁居未转', '退休后二次就业', '待业毕业生', '流动人才'];
  const educations: Record<string, string> = {
    '10': '硕士研究生',
    '20': '本科',
    '30': '专科',
    '40': '中技',
    '60': '高中',
    '70': '初中',
    '80': '小学',
  };
  const rows: UnseenCell[][] = [
    ['东风社区流出党员台账（2026年第三季度）'],
    [
      '序号',
      '流动党员姓名',
      '性别',
      '民族',
      '居民身份证号',
      '文化程度',
      '入党年月',
      '正式/预备',
      '党组织关系所在支部',
      '流动方向',
      '流动类型',
      '外出时间',
      '流入地\n（省、市、县）',
      '联系方式',
      '是否持有《流动党员活动证》',
      '党组织联系人',
      '最近一次联系时间',
      '备注',
    ],
    ...persons.map((each, at) => [
      at + 1,
      each.name,
      genders[each.gender],
      `${ethnicityNames[each.ethnicity]}族`,
      each.idNumber,
      educations[each.education],
      `${Number(each.joinedAt.slice(0, 4))}年${Number(each.joinedAt.slice(5, 7))}月`,
      each.category === 'full' ? '正式党员' : '预备党员',
      each.branch,
      '流出',
      kinds[at % 5],
      `2025.${String(1 + (at % 12)).padStart(2, '0')}.06`,
      at % 2 ? '广东省,深圳市,龙岗区' : '浙江省 杭州市',
      each.mobile,
      at % 4 === 0 ? '是' : '否',
      '覃世英',
      `2026-${String(1 + (at % 10)).padStart(2, '0')}-15`,
      at % 6 === 0 ? '本人表示年底返乡' : '',
    ]),
    ['合计', `${persons.length}人`],
  ];
  return { persons, sheets: [{ name: 'Sheet1', rows }] };
}

/** What 全国党员管理信息系统 gives out: one plain header, everything text, codes in their full names. */
export function nationalExport(): UnseenRoster {
  const persons = unseenPersons(55);
  const educations: Record<string, string> = {
    '10': '研究生教育',
    '20': '大学本科教育',
    '30': '大学专科教育',
    '40': '中等职业教育',
    '60': '普通高级中学教育',
    '70': '初级中学教育',
    '80': '小学教育',
  };
  const posts = ['离退休人员', '农牧渔民', '学生', '其他职业'];
  const rows: UnseenCell[][] = [
    [
      '党组织名称',
      '姓名',
      '公民身份证号码',
      '性别',
      '民族',
      '出生日期',
      '学历情况',
      '党员类型',
      '加入中国共产党日期',
      '转为正式党员日期',
      '工作岗位',
      '移动电话',
      '固定电话',
      '家庭住址',
      '党籍状态',
      '是否失联党员',
      '失去联系日期',
      '是否流动党员',
      '外出流向',
    ],
    ...persons.map((each, at) => [
      `中共河口县城关街道东风社区${each.branch.replace('党支部', '')}支部委员会`,
      each.name,
      each.idNumber,
      at % 2 ? genders[each.gender] : `${genders[each.gender]}性`,
      `${ethnicityNames[each.ethnicity]}族`,
      each.birthDate,
      educations[each.education],
      each.category === 'full' ? '正式党员' : '预备党员',
      at % 2 ? each.joinedAt : each.joinedAt.replaceAll('-', ''),
      each.fullMemberAt ?? '',
      posts[at % 4],
      each.mobile,
      '',
      each.address,
      '正常',
      at % 20 === 11 ? '是' : '否',
      at % 20 === 11 ? '2024.03.01' : '',
      at % 9 === 2 ? '是' : '否',
      at % 9 === 2 ? '广东省深圳市' : '',
    ]),
  ];
  return { persons, sheets: [{ name: '党员基本信息', rows }] };
}

/**
 * A 花名册 that one clerk has kept for years: own order of columns, the header again on every printed page, branches
 * as headings between the rows, totals, ticks instead of words.
 */
export function handKeptRoster(): UnseenRoster {
  const persons = unseenPersons(48);
  const header = [
    '序号',
    '党小组',
    '何时入党',
    '何时转正',
    '党员姓名',
    '政治面貌',
    '性别(男/女)',
    '出生年月日',
    '身份证号码（18位）',
    '学 历',
    '手机号',
    '常住地址',
    '支部名称',
    '困难党员',
    '流动党员',
    '党龄',
  ];
  const educations: Record<string, string> = {
    '10': '硕士',
    '20': '大学本科',
    '30': '大学专科',
    '40': '中等专科',
    '60': '高中毕业',
    '70': '初中',
    '80': '小学',
  };
  const rows: UnseenCell[][] = [['东风社区党员花名册'], ['截至2026年9月底']];
  const merges = ['A1:P1', 'A2:P2'];
  persons.forEach((each, at) => {
    if (at % 20 === 0) rows.push(header);
    if (persons[at - 1]?.branch !== each.branch) {
      const size = persons.filter(({ branch }) => branch === each.branch).length;
      rows.push([`${each.branch}（${size}人）`]);
      merges.push(`A${rows.length}:P${rows.length}`);
    }
    rows.push([
      at + 1,
      `第${'一二'[at % 2]}党小组`,
      { date: each.joinedAt },
      each.fullMemberAt ? { date: each.fullMemberAt } : '未转正',
      each.name,
      each.category === 'full' ? '中共党员' : '中共预备党员',
      genders[each.gender],
      `${Number(each.birthDate.slice(0, 4))}年${Number(each.birthDate.slice(5, 7))}月${Number(each.birthDate.slice(8))}日`,
      `'${each.idNumber}`,
      educations[each.education],
      each.mobile.replace(/(\d{3})(\d{4})/u, '$1-$2-'),
      each.address,
      each.branch,
      at % 10 === 3 ? '√' : '',
      at % 12 === 7 ? '√' : '',
      2026 - Number((each.fullMemberAt ?? '2026').slice(0, 4)),
    ]);
    const last = persons[at + 1]?.branch !== each.branch;
    if (last) rows.push(['小计', undefined, undefined, undefined, `${at + 1}`]);
  });
  rows.push(['合计', undefined, undefined, undefined, `${persons.length}人`]);
  return { persons, sheets: [{ name: '花名册2026', rows, merges }] };
}

const gap = (count: number): undefined[] => Array.from({ length: count }, () => undefined);
