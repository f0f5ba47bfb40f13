import {
  educations,
  ethnicities,
  floatingDirections,
  floatingKinds,
  genders,
  memberCare,
  memberCategories,
  memberStandings,
  occupations,
} from '@shared/domain/member/codes';
import type { CodeList } from '@shared/domain/record/codes';
import type { MemberColumn } from './memberFields';

/** The code lists behind the columns of a roster, for reading and for writing it. */
export const memberCodes: Partial<Record<MemberColumn, CodeList>> = {
  gender: genders,
  ethnicity: ethnicities,
  education: educations,
  occupation: occupations,
  category: memberCategories,
  standing: memberStandings,
  floatingDirection: floatingDirections,
  floatingKind: floatingKinds,
  care: memberCare,
};
