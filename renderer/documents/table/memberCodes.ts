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
