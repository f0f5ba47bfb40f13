import { newMember } from '@shared/domain/member/factory';
import type { Member } from '@shared/domain/member/type';
import type { Draft } from '@shared/domain/record/envelope';

/** Fields that are typed as one line, dates included (they are read when saving). */
export const lineKeys = [
  'name',
  'idNumber',
  'nativePlace',
  'degree',
  'school',
  'employerPost',
  'mobile',
  'address',
  'introducers',
  'branch',
  'group',
  'partyPost',
  'rewards',
  'note',
] as const;
export const dateKeys = ['birthDate', 'workSince', 'joinedAt', 'fullMemberAt', 'branchSince'] as const;
export const codeKeys = ['gender', 'ethnicity', 'education', 'occupation', 'category', 'standing'] as const;

export type LineKey = (typeof lineKeys)[number];
export type DateKey = (typeof dateKeys)[number];
export type CodeKey = (typeof codeKeys)[number];
export type FormKey = LineKey | DateKey | CodeKey;

/** The form as typed; empty strings where nothing was entered. */
export interface MemberValues extends Record<FormKey, string> {
  care: string[];
  isFloating: boolean;
  direction: string;
  kind: string;
  since: string;
  place: string;
  contact: string;
}

/** The form of a member, or of a new one. */
export function valuesOf(member: Draft<Member> = newMember()): MemberValues {
  const typed = Object.fromEntries(
    [...lineKeys, ...dateKeys, ...codeKeys].map((key) => [key, member[key] ?? '']),
  ) as Record<FormKey, string>;
  const { floating } = member;
  return {
    ...typed,
    care: member.care ?? [],
    isFloating: floating?.direction !== undefined,
    direction: floating?.direction ?? 'out',
    kind: floating?.kind ?? '',
    since: floating?.since ?? '',
    place: floating?.place ?? '',
    contact: floating?.contact ?? '',
  };
}
