import { entries, type CodeList } from '../record/codes';

export const ledgerKinds: CodeList = entries('台账', [
  ['step', '办理'],
  ['points', '积分'],
  ['dues', '党费'],
  ['duesRate', '应交党费'],
  ['wish', '微心愿'],
  ['claim', '认领'],
  ['carePlan', '关怀安排'],
  ['careVisit', '关怀走访'],
  ['photo', '照片'],
]);
