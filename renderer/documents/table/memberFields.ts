import { ethnicities } from '@shared/domain/member/codes';
import type { TableField } from './field';
import { type FloatingColumn, floatingColumns } from './floatingFields';

export type MemberColumn =
  | 'serial'
  | 'name'
  | 'gender'
  | 'ethnicity'
  | 'idNumber'
  | 'birthDate'
  | 'nativePlace'
  | 'education'
  | 'degree'
  | 'school'
  | 'workSince'
  | 'employerPost'
  | 'occupation'
  | 'mobile'
  | 'address'
  | 'category'
  | 'joinedAt'
  | 'fullMemberAt'
  | 'introducers'
  | 'branch'
  | 'group'
  | 'partyPost'
  | 'branchSince'
  | 'standing'
  | FloatingColumn
  | 'care'
  | 'rewards'
  | 'note';

/** 汉 as well as 汉族: rosters write both. */
const peoples = ethnicities.flatMap(({ synonyms = [] }) => synonyms);

/** Columns of a 党员花名册; the label is the one that an export writes, so an export can be imported again. */
export const memberColumns: readonly TableField<MemberColumn>[] = [
  { key: 'serial', label: '序号', synonyms: ['编号', '序'] },
  { key: 'name', label: '姓名', synonyms: ['人员姓名', '党员名字', '党员姓名', '名字', '党员', '本人姓名'] },
  { key: 'gender', label: '性别', synonyms: [], looksLike: /^[男女]性?$/ },
  {
    key: 'ethnicity',
    label: '民族',
    synonyms: ['族别', '民族成份', '民族成分', '民族类别'],
    looksLike: new RegExp(`^(?:${peoples.join('|')}|[\\u4E00-\\u9FA5]{1,5}族)$`, 'u'),
  },
  {
    key: 'idNumber',
    label: '公民身份号码',
    synonyms: [
      '公民身份证',
      '身份证件号码',
      '居民身份证',
      '身份证编号',
      '公民身份证号码',
      '公民身份证号',
      '身份证号码',
      '身份证号',
      '身份证',
      '居民身份证号码',
      '居民身份证号',
      '身份号码',
      '证件号码',
      '证件号',
    ],
    looksLike: /^\d{17}[\dXx]$/,
  },
  {
    key: 'birthDate',
    label: '出生日期',
    synonyms: ['出生年份', '出生日', '出生年月', '出生年月日', '出生时间', '生日', '出生'],
  },
  { key: 'nativePlace', label: '籍贯', synonyms: ['籍贯地', '祖籍', '原籍'] },
  {
    key: 'education',
    label: '学历',
    synonyms: [
      '文化水平',
      '学历情况',
      '现学历',
      '学历及学位',
      '学历/学位',
      '学历学位',
      '文化程度',
      '最高学历',
      '学历层次',
      '全日制学历',
      '文化',
    ],
    looksLike: /^(研究生|大学本科|本科|大专|大学专科|中专|高中|初中|小学)$/,
  },
  { key: 'degree', label: '学位', synonyms: ['最高学位'] },
  { key: 'school', label: '毕业院校', synonyms: ['毕业学校', '毕业院校及专业', '毕业院校系及专业'] },
  {
    key: 'workSince',
    label: '参加工作日期',
    synonyms: ['参加工作时间', '工作时间', '参工时间', '何时参加工作'],
  },
  {
    key: 'employerPost',
    label: '工作单位及职务',
    synonyms: [
      '现工作单位',
      '工作单位及岗位',
      '工作单位职务或职业',
      '从业单位',
      '工作单位',
      '单位及职务',
      '工作单位职务',
      '现工作单位及职务',
      '单位',
    ],
  },
  {
    key: 'occupation',
    label: '工作岗位',
    synonyms: ['职业', '个人身份', '从事职业', '从业情况', '岗位', '身份类别'],
  },
  {
    key: 'mobile',
    label: '手机号码',
    synonyms: [
      '手机电话',
      '本人手机号',
      '本人联系电话',
      '手机联系方式',
      '联系号码',
      '联系电话',
      '手机',
      '手机号',
      '电话',
      '联系方式',
      '电话号码',
      '移动电话',
      '本人电话',
      '联系手机',
    ],
    looksLike: /^1[3-9]\d{9}$/,
  },
  {
    key: 'address',
    label: '家庭住址',
    synonyms: [
      '家庭详细住址',
      '详细住址',
      '详细地址',
      '现居住地址',
      '现家庭住址',
      '居住详细地址',
      '常住地',
      '居住地点',
      '住址',
      '现住址',
      '家庭地址',
      '居住地址',
      '常住地址',
      '现居住地',
      '地址',
      '居住地',
    ],
  },
  {
    key: 'category',
    label: '人员类别',
    synonyms: [
      '党员身份',
      '党员性质',
      '正式/预备',
      '正式/预备党员',
      '预备/正式',
      '正式党员或预备党员',
      '政治面貌',
      '正式或预备',
      '党员类型',
      '党员类别',
      '类别',
      '正式预备',
      '是否正式党员',
    ],
    looksLike: /^(?:正式|预备|中共正式|中共预备|中共)(?:党员)?$/,
  },
  {
    key: 'joinedAt',
    label: '入党日期',
    synonyms: [
      '入党年月日',
      '加入日期',
      '接收预备党员日期',
      '批准入党日期',
      '入党年份',
      '何时何地入党',
      '预备党员时间',
      '接收为预备党员时间',
      '入党时间',
      '入党年月',
      '加入中共组织日期',
      '加入中国共产党时间',
      '加入中共组织时间',
      '加入党组织日期',
      '加入党组织时间',
      '成为预备党员日期',
      '何时入党',
    ],
  },
  {
    key: 'fullMemberAt',
    label: '转正日期',
    synonyms: [
      '转正年月日',
      '预备期转正日期',
      '批准转正日期',
      '成为正式党员时间',
      '何时转正',
      '转正年份',
      '转正时间',
      '转正年月',
      '转为正式党员日期',
      '转为正式党员时间',
      '成为正式党员日期',
    ],
  },
  { key: 'introducers', label: '入党介绍人', synonyms: ['介绍人'] },
  {
    key: 'branch',
    label: '所在党支部',
    synonyms: [
      '党支部名称',
      '所在支部名称',
      '所属支部名称',
      '党组织名称',
      '所在党组织名称',
      '所属党组织名称',
      '所在党支部名称',
      '组织关系所在支部',
      '党组织关系所在支部',
      '组织关系所在党支部',
      '现所在党支部',
      '党支部',
      '所属党支部',
      '支部',
      '所在支部',
      '所属支部',
      '支部名称',
      '所在党组织',
      '所属党组织',
    ],
  },
  { key: 'group', label: '党小组', synonyms: ['所在党小组', '所属党小组'] },
  {
    key: 'partyPost',
    label: '党内职务',
    synonyms: [
      '党内职务名称',
      '现任党内职务',
      '党内现任职务',
      '党内担任职务',
      '担任党内职务',
      '党内任职',
      '党务职务',
      '党支部职务',
      '支部职务',
      '职务',
    ],
  },
  {
    key: 'branchSince',
    label: '进入当前支部日期',
    synonyms: [
      '转入本支部时间',
      '加入本支部时间',
      '组织关系转入时间',
      '进入支部日期',
      '进入支部时间',
      '转入时间',
      '转入日期',
      '进入当前党支部日期',
    ],
  },
  { key: 'standing', label: '党籍状态', synonyms: ['党员状态', '党籍'] },
  ...floatingColumns,
  { key: 'care', label: '关怀类别', synonyms: ['困难党员', '是否困难党员', '困难情况', '帮扶类别'] },
  { key: 'rewards', label: '奖惩情况', synonyms: ['奖励情况', '奖惩', '获奖情况'] },
  { key: 'note', label: '备注', synonyms: ['备注说明', '说明', '其他'] },
];
