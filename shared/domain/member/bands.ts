import type { Code, PlainDate } from '../record/envelope';
import { ageOn, partyYears } from './rules';

/** A part of a figure; what is not filled in falls into `unknown`, so that every member is counted exactly once. */
export interface Band {
  code: Code;
  label: string;
}

export const unknownBand: Band = { code: 'unknown', label: '未填' };

/** Age bands that every report asks for (domain.md section 3), with the last year of each. */
const ages: readonly (Band & { to: number })[] = [
  { code: 'to35', label: '35岁及以下', to: 35 },
  { code: 'to45', label: '36—45岁', to: 45 },
  { code: 'to54', label: '46—54岁', to: 54 },
  { code: 'to59', label: '55—59岁', to: 59 },
  { code: 'to69', label: '60—69岁', to: 69 },
  { code: 'from70', label: '70岁及以上', to: Number.POSITIVE_INFINITY },
];

/** 党龄 bands; 50 years and more are 老党员. */
const partyAges: readonly (Band & { to: number })[] = [
  { code: 'to5', label: '5年及以下', to: 5 },
  { code: 'to10', label: '6—10年', to: 10 },
  { code: 'to20', label: '11—20年', to: 20 },
  { code: 'to30', label: '21—30年', to: 30 },
  { code: 'to40', label: '31—40年', to: 40 },
  { code: 'to49', label: '41—49年', to: 49 },
  { code: 'from50', label: '50年及以上', to: Number.POSITIVE_INFINITY },
];

const educations: readonly (Band & { codes: readonly Code[] })[] = [
  { code: 'basic', label: '初中及以下', codes: ['70', '80'] },
  { code: 'secondary', label: '高中、中专', codes: ['40', '60'] },
  { code: 'college', label: '大专', codes: ['30'] },
  { code: 'bachelor', label: '本科', codes: ['20'] },
  { code: 'graduate', label: '研究生', codes: ['10'] },
];
const otherEducation: Band = { code: 'other', label: '其他' };
const noPartyAge: Band = { code: 'none', label: '无党龄' };

export const ageBands: readonly Band[] = [...ages, unknownBand];
export const partyAgeBands: readonly Band[] = [...partyAges, noPartyAge, unknownBand];
export const educationBands: readonly Band[] = [...educations, otherEducation, unknownBand];

export function ageBand(birthDate: PlainDate | undefined, on: PlainDate): Code {
  return within(ages, ageOn(birthDate, on));
}

/** `none` for who is not a full member yet. */
export function partyAgeBand(category: Code, fullMemberAt: PlainDate | undefined, on: PlainDate): Code {
  if (category !== 'full') return noPartyAge.code;
  return within(partyAges, partyYears({ category, ...(fullMemberAt && { fullMemberAt }) }, on));
}

/** 90 其他 and codes that the list does not know stand apart as `other`. */
export function educationBand(education: Code | undefined): Code {
  if (education === undefined) return unknownBand.code;
  return (educations.find(({ codes }) => codes.includes(education)) ?? otherEducation).code;
}

function within(bands: readonly (Band & { to: number })[], years: number | undefined): Code {
  return (bands.find(({ to }) => years !== undefined && years <= to) ?? unknownBand).code;
}
