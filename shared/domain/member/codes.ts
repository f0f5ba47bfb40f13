import { entries, type CodeList } from '../record/codes';
import { openList } from '../record/ownLists';

export { ethnicities } from './ethnicities';
export { occupations } from './occupations';

export const memberCategories: CodeList = [
  ...entries('中国共产党章程', [
    [
      'full',
      '正式党员',
      '正式',
      '中共党员',
      '中共正式党员',
      '中共党员(正式)',
      '共产党员',
      '中国共产党党员',
      '已转正',
      '党员',
    ],
    ['probationary', '预备党员', '预备', '中共预备党员', '中共党员(预备)', '预备期党员', '预备期'],
  ]),
  ...entries('中国共产党发展党员工作细则', [
    ['candidate', '发展对象'],
    ['activist', '积极分子', '入党积极分子'],
    ['applicant', '申请人', '入党申请人'],
    ['cancelled', '取消预备党员资格', '已取消资格'],
  ]),
];

/** 除名 is a measure of the organisation, 开除 one of discipline: two entries. */
export const memberStandings: CodeList = entries('中国共产党章程；党员组织关系管理', [
  ['normal', '正常', '正常党籍', '在册', '党籍正常', '正常状态'],
  ['outPending', '转出待接收'],
  ['movedOut', '已转出', '转出'],
  ['suspended', '停止党籍', '停止'],
  ['retained', '保留党籍', '保留'],
  ['probation', '留党察看'],
  ['removed', '除名'],
  ['expelled', '开除', '开除党籍'],
  ['deceased', '去世', '死亡', '已故', '已死亡', '亡故', '病故'],
]);

export const genders: CodeList = entries('GB/T 2261.1', [
  ['male', '男', '男性', '1'],
  ['female', '女', '女性', '2'],
]);

/** Codes of 党内统计; 40 and 60 are one band in figures (see educationBand). */
export const educations: CodeList = entries('全国党内统计 学历', [
  [
    '10',
    '研究生',
    '研究生教育',
    '博士研究生及以上',
    '硕士',
    '博士',
    '硕士研究生',
    '博士研究生',
    '研究生及以上',
    '博士后',
    '硕研',
    '在职研究生',
  ],
  [
    '20',
    '本科',
    '大学本科',
    '大学本科教育',
    '全日制本科',
    '普通高校本科',
    '本科及以上',
    '大学',
    '大本',
    '大普',
    '大学普通班',
    '在职大学',
    '学士',
  ],
  [
    '30',
    '专科',
    '大专',
    '大学专科',
    '大学专科教育',
    '高等职业教育',
    '大学专科和专科学校',
    '全日制大专',
    '高职',
    '专科(高职)',
  ],
  [
    '40',
    '中职',
    '中专',
    '中等专科',
    '中等职业教育',
    '中等专科学校',
    '技工学校',
    '技校',
    '中技',
    '职高',
    '职中',
    '技工',
    '中师',
    '中等师范',
    '职业高中',
  ],
  ['60', '高中', '普通高中', '普通高级中学', '普通高级中学教育', '高级中学'],
  ['70', '初中', '普通初中', '初级中学', '初级中学教育', '普通初级中学', '初中及以下'],
  ['80', '小学', '小学教育', '高小', '初小'],
  ['90', '其他', '其它', '文盲', '半文盲', '文盲或半文盲'],
]);

export const floatingDirections: CodeList = entries('中国共产党流动党员管理工作规定', [
  ['out', '流出'],
  ['in', '流入'],
]);

/** A tag only: whether somebody is a floating member is ruled by time and attendance. */
export const floatingKinds: CodeList = openList(
  'floatingKind',
  entries('社区台账', [
    [
      'migrantWork',
      '外来务工经商',
      '外出务工经商',
      '务工经商',
      '外出务工',
      '外出经商',
      '外出打工',
      '务工',
      '经商',
      '打工',
    ],
    ['movedHome', '迁居未转', '迁居未转关系', '口袋党员', '随子女居住', '外出居住', '异地居住'],
    ['secondJob', '退休后二次就业', '二次就业'],
    [
      'graduateVeteran',
      '待业毕业生、退伍军人',
      '待业毕业生',
      '待业大学生',
      '未就业大学生',
      '退伍军人',
      '退役军人',
      '待业毕业生退伍军人',
      '待业毕业生/退伍军人',
    ],
    ['mobileTalent', '流动人才'],
  ]),
);

export const lostReasons: CodeList = openList(
  'lostReason',
  entries('全国党内统计 失联情形', [
    ['migrantWork', '外出务工经商'],
    ['bankruptcy', '单位改制破产'],
    ['graduated', '毕业去向不明'],
    ['employerChanged', '工作单位改变'],
    ['abroad', '出国境', '出国(境)'],
    ['moved', '居住地改变'],
    ['other', '其他', '其它'],
  ]),
);

/** How a lost member is searched for. */
export const searchMethods: CodeList = entries('社区台账', [
  ['phone', '电话、短信'],
  ['visit', '上门查找'],
  ['relatives', '联系亲友、邻居'],
  ['employer', '联系原单位、同学'],
  ['letter', '发函查询'],
  ['police', '公安等部门协助'],
  ['notice', '公告'],
  ['other', '其他'],
]);

/** 留党察看, by its length in months. */
export const watchTerms: CodeList = entries('中国共产党纪律处分条例', [
  ['12', '一年'],
  ['24', '二年'],
]);

export const memberCare: CodeList = openList(
  'care',
  entries('社区台账', [
    ['hardship', '困难党员', '生活困难党员', '生活困难', '困难'],
    ['veteran', '老党员'],
    ['beforeFounding', '建国前入党老党员', '建国前老党员'],
    ['immobile', '行动不便', '行动不便党员'],
  ]),
);

/** 流动党员 and 转接 share the words of direction, not its meaning. */
export const transferDirections: CodeList = entries('党员组织关系管理', [
  ['out', '转出'],
  ['in', '转入'],
]);

export const reviewGrades: CodeList = entries('民主评议党员', [
  ['excellent', '优秀'],
  ['qualified', '合格'],
  ['basic', '基本合格'],
  ['unqualified', '不合格'],
]);
