import { entries, type CodeList } from '../record/codes';

export const ledgerKinds: CodeList = entries('台账', [
  ['points', '积分'],
  ['dues', '党费'],
  ['wish', '微心愿'],
  ['claim', '认领'],
]);
