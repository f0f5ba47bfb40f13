import type { OfficeSettings } from '../domain/settings';

/** Whole years as years, anything else in months. */
const span = (months: number): string => (months % 12 === 0 ? `${months / 12} 年` : `${months} 个月`);

/** What each rule of which a step reminds says, with the figure that holds in this office and the day that matters. */
type Sentence = (day: string, figures: OfficeSettings) => string;

export const memberRuleSentences = {
  adult: () => '年满十八岁才可以申请入党。',
  talkInTime: (day, { talkMonths }) => `收到申请书后 ${talkMonths} 个月内应派人谈话，最迟 ${day}。`,
  activistYear: (day, { activistMonths }) =>
    `积极分子要经过 ${span(activistMonths)}以上培养教育和考察，${day} 起才满 ${span(activistMonths)}。`,
  activistUnknown: (_day, { activistMonths }) =>
    `没有登记确定为积极分子的日期，无法核对培养考察是否满 ${span(activistMonths)}。`,
  training: (_day, { trainingHours }) =>
    `登记的集中培训不足 ${trainingHours} 个学时，未经培训一般不能接收为预备党员。`,
  extension: (_day, { extensionMonths: { least, most } }) =>
    `延长预备期不少于 ${span(least)}、不超过 ${span(most)}。`,
  extendedOnce: () => '预备期只能延长一次，这名党员已经延长过。',
  probationYear: (day) => `预备期满才能转正，预备期到 ${day} 满。`,
  probationUnknown: () => '没有登记入党日期，无法核对预备期是否已满。',
  letterValidity: (_day, { letterDays }) => `介绍信有效期一般不超过 ${letterDays} 天。`,
  letterExpired: (day) => `介绍信已在 ${day} 过期，请与对方党组织核对或重新开具。`,
  floatingTime: (day, { floatingMonths }) =>
    `外出 ${span(floatingMonths)}以上才登记为流动党员，${day} 起满 ${span(floatingMonths)}。`,
  lostTime: (day, { lostMonths }) =>
    `失去联系 ${span(lostMonths)}以上才可以停止党籍，${day} 起满 ${span(lostMonths)}。`,
  lostUnknown: (_day, { lostMonths }) => `没有登记失联日期，无法核对失去联系是否满 ${span(lostMonths)}。`,
  noSearch: () => '还没有登记过查找情况，要通过各种方式查找后仍没有联系上才可以认定。',
  stoppedTime: (day, { stoppedMonths }) =>
    `停止党籍满 ${span(stoppedMonths)}后仍无法联系才可以除名，${day} 起满 ${span(stoppedMonths)}。`,
} satisfies Record<string, Sentence> as Readonly<Record<string, Sentence>>;
