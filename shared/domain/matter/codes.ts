import { entries, type CodeList } from '../record/codes';
import { openList } from '../record/ownLists';

export const matterSources: CodeList = entries('事项登记', [
  ['visit', '走访', '入户走访'],
  ['meeting', '会议'],
  ['counter', '来访', '群众来访'],
  ['hotline', '热线', '12345', '12345热线'],
  ['superior', '上级交办', '街道交办', '县级交办'],
]);

export const matterCategories: CodeList = openList(
  'matterCategory',
  entries('衣食住行、业教保医', [
    ['housing', '住房物业', '物业', '住房'],
    ['sanitation', '环境卫生', '环境', '卫生'],
    ['parking', '停车', '停车难'],
    ['facilities', '公共设施', '设施', '路灯'],
    ['elderly', '养老'],
    ['education', '托幼教育', '托幼', '教育'],
    ['employment', '就业'],
    ['medical', '医疗'],
    ['assistance', '社保救助', '社保', '救助'],
    ['mediation', '矛盾调解', '调解', '矛盾纠纷'],
    ['security', '治安', '安全'],
    ['other', '其他', '其它'],
  ]),
);

export const matterLevels: CodeList = entries('事项分级', [
  ['grid', '网格', '网格级'],
  ['community', '社区', '社区级'],
  ['street', '街道', '街道级'],
]);

export const matterStates: CodeList = [
  ...entries(
    '事项流程',
    [
      ['registered', '登记', '已登记'],
      ['triaged', '研判'],
      ['deliberated', '商议'],
      ['dispatched', '派单', '已派单'],
      ['inProgress', '办理', '办理中'],
      ['reported', '反馈', '已反馈'],
      ['checked', '核查'],
      ['rated', '评价'],
      ['closed', '办结', '已办结'],
    ],
    '流程',
  ),
  ...entries(
    '事项流程',
    [
      ['escalated', '吹哨上报', '上报街道'],
      ['returned', '退回'],
      ['suspended', '挂起'],
    ],
    '流程之外',
  ),
];

export const matterRatings: CodeList = entries('群众评价', [
  ['satisfied', '满意'],
  ['basic', '基本满意'],
  ['unsatisfied', '不满意'],
]);
