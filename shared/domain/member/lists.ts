import type { CodeList } from '../record/codes';
import {
  educations,
  ethnicities,
  floatingDirections,
  floatingKinds,
  genders,
  lostReasons,
  memberCare,
  memberCategories,
  memberStandings,
  occupations,
  reviewGrades,
  transferDirections,
} from './codes';

/** The code lists behind the fields of a member, inner ones by `field.inner`. */
export const memberLists = {
  gender: genders,
  ethnicity: ethnicities,
  education: educations,
  occupation: occupations,
  category: memberCategories,
  standing: memberStandings,
  care: memberCare,
  'floating.direction': floatingDirections,
  'floating.kind': floatingKinds,
  'floating.lostReason': lostReasons,
  'transfers.direction': transferDirections,
  'reviews.grade': reviewGrades,
} as const satisfies Readonly<Record<string, CodeList>>;

/** The list of a field or of a path as histories write it (`transfers.<id>.direction`). */
export function memberListOf(path: string): CodeList | undefined {
  const parts = path.split('.');
  const [top = ''] = parts;
  const all: Readonly<Record<string, CodeList>> = memberLists;
  return all[parts.length === 1 ? top : `${top}.${parts.at(-1)}`];
}
