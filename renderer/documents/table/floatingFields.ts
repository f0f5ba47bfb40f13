import type { TableField } from './field';

export type FloatingColumn =
  | 'isFloating'
  | 'floatingDirection'
  | 'floatingKind'
  | 'floatingSince'
  | 'floatingPlace'
  | 'hasCard'
  | 'floatingContact'
  | 'lastContactAt'
  | 'lostSince'
  | 'lostReason';

/** Columns of 流动党员 and 失联党员, in a roster or in a ledger of their own. */
export const floatingColumns: readonly TableField<FloatingColumn>[] = [
  { key: 'isFloating', label: '是否流动党员', synonyms: ['流动党员', '是否流动', '是否为流动党员'] },
  {
    key: 'floatingDirection',
    label: '流动方向',
    synonyms: ['流入流出', '流出流入', '流入/流出', '流出/流入', '流出或流入'],
  },
  {
    key: 'floatingKind',
    label: '流动类型',
    synonyms: ['流动原因', '流动类别', '流动党员类型', '外出原因', '流出原因'],
  },
  {
    key: 'floatingSince',
    label: '流动日期',
    synonyms: [
      '流出时间',
      '外出时间',
      '外出流动时间',
      '流动时间',
      '流入时间',
      '开始流动时间',
      '流动起始时间',
    ],
  },
  {
    key: 'floatingPlace',
    label: '流动地点',
    synonyms: [
      '流出地',
      '流向',
      '外出流向',
      '外出地点',
      '流入地',
      '流动去向',
      '流出去向',
      '外出去向',
      '流动地址',
      '现流动地',
    ],
  },
  {
    key: 'hasCard',
    label: '流动党员活动证',
    synonyms: [
      '持有流动党员活动证',
      '是否持有流动党员活动证',
      '是否持证',
      '活动证',
      '是否办理流动党员活动证',
    ],
  },
  {
    key: 'floatingContact',
    label: '流动党员联系人',
    synonyms: ['流动联系人', '支部联系人', '党组织联系人', '党支部联系人', '联系人', '联系人姓名'],
  },
  {
    key: 'lastContactAt',
    label: '最近联系日期',
    synonyms: ['最近一次联系日期', '最后联系日期', '最后一次联系日期', '上次联系日期'],
  },
  {
    key: 'lostSince',
    label: '失联日期',
    synonyms: ['失去联系日期', '失联起始日期', '何时失联', '开始失联日期'],
  },
  { key: 'lostReason', label: '失联情形', synonyms: ['失联原因', '失去联系情形', '失去联系原因'] },
];
