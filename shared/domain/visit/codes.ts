import { entries, type CodeList } from '../record/codes';
import { openList } from '../record/ownLists';

export const visitModes: CodeList = entries('社区台账', [
  ['home', '入户', '入户走访', '上门'],
  ['phone', '电话', '电话访'],
  ['patrol', '巡查'],
  ['talk', '座谈', '集体座谈'],
]);

export const visitOccasions: CodeList = openList('visitOccasion', [
  ...entries('社区台账', [['routine', '例行', '例行走访', '日常走访']], '日常'),
  ...entries(
    '五必访',
    [
      ['mustHardship', '困难家庭'],
      ['mustElderly', '空巢独居老人'],
      ['mustDisabled', '残疾人家庭'],
      ['mustJobless', '失业家庭'],
      ['mustNewcomer', '新入住户'],
    ],
    '五必访',
  ),
  ...entries(
    '三必到',
    [
      ['comeEmergency', '突发事件'],
      ['comeDispute', '矛盾纠纷'],
      ['comeCeremony', '红白喜事'],
    ],
    '三必到',
  ),
  ...entries('四万走访', [['fourTenThousand', '四万走访', '万名干部进万家']], '专项'),
]);
