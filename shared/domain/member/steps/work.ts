import { entries, type CodeList } from '../../record/codes';

/** Entries of the ledger that come from forms of their own and not from a step of a flow. */
export const workStepCodes: CodeList = entries('社区台账', [
  ['inService', '在职党员报到'],
  ['halfYearReport', '双报告'],
  ['carePlan', '安排上门'],
  ['careVisit', '上门关怀'],
]);
