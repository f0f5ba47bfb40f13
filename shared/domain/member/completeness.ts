import type { Member } from './type';

/** The fields that reports and ledgers ask for, in the order in which they miss them most. */
export const neededFields = [
  'idNumber',
  'gender',
  'birthDate',
  'ethnicity',
  'education',
  'joinedAt',
  'fullMemberAt',
  'branch',
  'occupation',
  'mobile',
  'address',
] as const satisfies readonly (keyof Member)[];

export type NeededField = (typeof neededFields)[number];

/** Joining is asked of members and probationary members only, 转正 of full members only. */
function isAsked(field: NeededField, category: string): boolean {
  if (field === 'joinedAt') return category === 'full' || category === 'probationary';
  return field !== 'fullMemberAt' || category === 'full';
}

/** 缺项: what a member still lacks, most needed first; takes a record or its row of the index. */
export function missingFields(member: Pick<Member, NeededField | 'category'>): NeededField[] {
  return neededFields.filter((field) => isAsked(field, member.category) && !member[field]);
}
