import type { TableField } from './field';

export type HouseholdColumn =
  | 'serial'
  | 'grid'
  | 'compound'
  | 'building'
  | 'stairwell'
  | 'room'
  | 'address'
  | 'head'
  | 'relation'
  | 'name'
  | 'gender'
  | 'birthDate'
  | 'idNumber'
  | 'phone'
  | 'kind'
  | 'tags'
  | 'level'
  | 'levelReason'
  | 'note';

/** Columns of a 住户台账, one row per person. */
export const householdColumns: readonly TableField<HouseholdColumn>[] = [
  { key: 'serial', label: '序号', synonyms: ['编号', '序'] },
  { key: 'grid', label: '网格', synonyms: ['所属网格', '网格名称', '所在网格'] },
  { key: 'compound', label: '小区', synonyms: ['小区名称', '院落', '小区院落', '所在小区'] },
  {
    key: 'building',
    label: '楼栋',
    synonyms: ['栋', '楼号', '栋号', '幢号', '幢', '楼'],
    looksLike: /^\d+(栋|幢|号楼)$/,
  },
  { key: 'stairwell', label: '单元', synonyms: ['单元号'], looksLike: /^\d+单元$/ },
  { key: 'room', label: '房号', synonyms: ['房间号', '室', '门牌号', '房间', '室号', '户号'] },
  {
    key: 'address',
    label: '住址',
    synonyms: ['地址', '家庭住址', '详细地址', '居住地址', '现住址', '家庭地址'],
  },
  { key: 'head', label: '户主', synonyms: ['户主姓名'] },
  {
    key: 'relation',
    label: '与户主关系',
    synonyms: ['关系', '与户主的关系', '家庭关系'],
    looksLike: /^(户主|配偶|妻|夫|子|女|父|母|租客)$/,
  },
  { key: 'name', label: '姓名', synonyms: ['居民姓名', '家庭成员', '成员姓名', '家庭成员姓名', '住户姓名'] },
  { key: 'gender', label: '性别', synonyms: [], looksLike: /^[男女]性?$/ },
  { key: 'birthDate', label: '出生日期', synonyms: ['出生年月', '出生年月日', '生日'] },
  {
    key: 'idNumber',
    label: '公民身份号码',
    synonyms: [
      '身份证号',
      '身份证号码',
      '身份证',
      '公民身份证号',
      '公民身份证号码',
      '证件号码',
      '居民身份证号码',
    ],
    looksLike: /^\d{17}[\dXx]$/,
  },
  {
    key: 'phone',
    label: '联系电话',
    synonyms: ['手机号码', '电话', '手机', '手机号', '联系方式', '电话号码'],
    looksLike: /^1[3-9]\d{9}$/,
  },
  {
    key: 'kind',
    label: '住户类型',
    synonyms: ['房屋类型', '居住类型', '房屋用途', '住房性质', '房屋状态'],
    looksLike: /^(自住|租住|出租|空置|商铺|单位)$/,
  },
  {
    key: 'tags',
    label: '特殊情况',
    synonyms: ['关怀标签', '人员标签', '标签', '特殊人群', '困难类型', '重点关怀', '人群类别', '关怀对象'],
  },
  { key: 'level', label: '走访等级', synonyms: ['等级', '走访级别', '分类等级'], looksLike: /^[红黄绿]色?$/ },
  { key: 'levelReason', label: '等级原因', synonyms: ['定级原因', '走访等级原因'] },
  { key: 'note', label: '备注', synonyms: ['说明', '其他'] },
];
