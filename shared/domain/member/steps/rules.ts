import { entries, type CodeList } from '../../record/codes';

const admission = '中国共产党发展党员工作细则';
const care = '中国共产党党员教育管理工作条例';

/** Rules of which a step reminds; what each says, with the office's figure, is in shared/messages/memberRules. */
export const memberRules: CodeList = [
  ...entries(admission, [
    ['adult', '年满十八岁'],
    ['talkInTime', '按时派人谈话'],
    ['activistYear', '培养考察时间'],
    ['activistUnknown', '培养考察时间'],
    ['training', '集中培训学时'],
    ['extension', '延长预备期的长短'],
    ['extendedOnce', '只能延长一次'],
  ]),
  ...entries('中国共产党章程第七条', [
    ['probationYear', '预备期满'],
    ['probationUnknown', '预备期满'],
  ]),
  ...entries('党员组织关系管理', [
    ['letterValidity', '介绍信有效期长短'],
    ['letterExpired', '介绍信在有效期内接收'],
  ]),
  ...entries(`${care}第三十二条`, [['floatingTime', '外出时间']]),
  ...entries(`${care}第二十四条`, [
    ['lostTime', '失去联系时间'],
    ['lostUnknown', '失去联系时间'],
    ['noSearch', '通过各种方式查找'],
    ['stoppedTime', '停止党籍时间'],
  ]),
];
