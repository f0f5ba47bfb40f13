import { entries, type CodeList } from '../record/codes';

export const orgUnitKinds: CodeList = [
  ...entries(
    '行政层级',
    [
      ['county', '县(市、区)', '县', '市', '区'],
      ['street', '街道'],
      ['town', '镇'],
      ['township', '乡'],
      ['zone', '开发区'],
      ['community', '社区'],
      ['grid', '网格'],
      ['compound', '小区'],
      ['building', '楼栋'],
      ['stairwell', '单元'],
    ],
    '社区',
  ),
  ...entries(
    '党组织六级',
    [
      ['branch', '党支部', '网格党支部'],
      ['group', '党小组', '楼栋党小组'],
      ['hub', '党员中心户'],
    ],
    '党组织',
  ),
  ...entries('办公室设置', [['settings', '设置']], '其他'),
];
