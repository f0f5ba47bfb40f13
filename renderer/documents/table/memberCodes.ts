import { memberLists } from '@shared/domain/member/lists';
import type { CodeList } from '@shared/domain/record/codes';
import type { MemberColumn } from './memberFields';

const { gender, ethnicity, education, occupation, category, standing, care } = memberLists;

/** The code lists behind the columns of a roster, for reading and for writing it. */
export const memberCodes: Partial<Record<MemberColumn, CodeList>> = {
  gender,
  ethnicity,
  education,
  occupation,
  category,
  standing,
  care,
  floatingDirection: memberLists['floating.direction'],
  floatingKind: memberLists['floating.kind'],
  lostReason: memberLists['floating.lostReason'],
};

const described = /[(（][^)）]*[)）]/gu;
const how =
  /^(?:全日制|国民教育|普通|在职|函授|成人|自考|自学考试|网络|业余|夜大|电大|(?:中央|省委|市委)?党校)+/u;
const ended = /(?:学历|学位|文化|程度|毕业|结业|肄业|(?<=科)生)+$/u;

/** 学历 without how and where it was got: 函授本科, 本科（在职） and 大专学历 are 本科, 本科 and 大专. */
export const plainerMemberWords: Partial<Record<MemberColumn, (label: string) => string>> = {
  education: (label) => label.replace(described, '').replace(how, '').replace(ended, ''),
};
