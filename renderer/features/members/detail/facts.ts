import { memberListOf } from '@shared/domain/member/lists';
import type { Member } from '@shared/domain/member/type';
import { labelOf } from '@shared/domain/record/codes';
import { maskIdNumber } from '@shared/lib/idNumber';
import { maskAddress, maskPhone } from '@shared/lib/masking';
import { text } from '@shared/messages';

const person: (keyof Member)[] = [
  'name',
  'gender',
  'idNumber',
  'birthDate',
  'ethnicity',
  'nativePlace',
  'education',
  'degree',
  'school',
  'workSince',
  'mobile',
  'occupation',
  'employerPost',
  'address',
];
const party: (keyof Member)[] = [
  'category',
  'standing',
  'joinedAt',
  'fullMemberAt',
  'branch',
  'group',
  'branchSince',
  'partyPost',
  'introducers',
];
const more: (keyof Member)[] = ['care', 'tags', 'posts', 'rewards', 'note'];

/** What a step filled in, shown only where there is something to tell. */
const flows = ['standingSince', 'standingUntil', 'development', 'transfers', 'floating'] as const;

/** The groups of the drawer. */
export function factGroups(
  member: Member,
): { title: string; keys: (keyof Member & keyof typeof text.fields.members)[] }[] {
  const { groups } = text.members;
  const told = flows.filter((key) => member[key] !== undefined);
  const all = [
    { title: groups.person, keys: person },
    { title: groups.party, keys: party },
    ...(told.length > 0 ? [{ title: groups.flows, keys: told }] : []),
    { title: groups.more, keys: more },
  ];
  return all as { title: string; keys: (keyof Member & keyof typeof text.fields.members)[] }[];
}

/** A field's value as the screen says it; empty where nothing is known. */
export function shownValue(member: Member, key: keyof Member): string {
  return shown(key, member[key]);
}

/** Any value of a field (also an older one of its history) as the screen says it. */
export function shown(key: keyof Member, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  const list = memberListOf(key);
  const one = (each: unknown): string => (list ? labelOf(list, String(each)) : String(each));
  if (Array.isArray(value)) return value.map(one).join('\u3001');
  if (typeof value === 'object') return text.members.several;
  return one(value);
}

/** How the sensitive fields are shown until somebody asks for them. */
export const masks: Partial<Record<keyof Member, (value: string) => string>> = {
  idNumber: maskIdNumber,
  mobile: maskPhone,
  address: maskAddress,
};
