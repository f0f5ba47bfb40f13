import type { Member } from '@shared/domain/member/type';
import { labelOf } from '@shared/domain/record/codes';
import { documents } from '@shared/messages/documents';
import { memberCodes } from '../table/memberCodes';
import { memberColumns } from '../table/memberFields';
import type { MemberColumn } from '../table/memberFields';
import type { OutCell, OutColumn } from '../write/spec';

/** A column of a roster to be written, and how a member fills it. */
export interface RosterColumn extends OutColumn {
  key: MemberColumn;
  cell: (member: Member, index: number) => OutCell;
}

const words = documents.roster;

/** What an office's 花名册 usually holds, in the usual order. */
export const usualColumns: readonly MemberColumn[] = [
  'serial',
  'name',
  'gender',
  'ethnicity',
  'idNumber',
  'birthDate',
  'education',
  'category',
  'joinedAt',
  'fullMemberAt',
  'branch',
  'partyPost',
  'occupation',
  'mobile',
  'address',
  'isFloating',
  'floatingKind',
  'standing',
  'note',
];

const widths: Partial<Record<MemberColumn, number>> = {
  serial: 6,
  name: 9,
  gender: 6,
  ethnicity: 8,
  idNumber: 21,
  birthDate: 12,
  education: 9,
  category: 10,
  joinedAt: 12,
  fullMemberAt: 12,
  branch: 27,
  group: 12,
  partyPost: 14,
  occupation: 17,
  mobile: 14,
  address: 36,
  isFloating: 9,
  floatingKind: 22,
  hasCard: 9,
  lastContactAt: 12,
  lostSince: 12,
  lostReason: 16,
  standing: 10,
  employerPost: 22,
  school: 18,
  note: 16,
};

const centred: ReadonlySet<MemberColumn> = new Set([
  'serial',
  'name',
  'gender',
  'ethnicity',
  'birthDate',
  'education',
  'category',
  'joinedAt',
  'fullMemberAt',
  'isFloating',
  'floatingDirection',
  'floatingSince',
  'workSince',
  'branchSince',
  'hasCard',
  'lastContactAt',
  'lostSince',
  'lostReason',
  'standing',
]);

/** The columns of these keys; headings are the ones that an import knows. */
export function rosterColumns(keys: readonly MemberColumn[]): RosterColumn[] {
  return keys.map((key) => ({
    key,
    label: memberColumns.find((column) => column.key === key)?.label ?? key,
    width: widths[key] ?? 12,
    align: centred.has(key) ? 'center' : 'left',
    cell: cellOf(key),
  }));
}

function cellOf(key: MemberColumn): RosterColumn['cell'] {
  const list = memberCodes[key];
  switch (key) {
    case 'serial':
      return (_, index) => index + 1;
    case 'birthDate':
    case 'workSince':
    case 'joinedAt':
    case 'fullMemberAt':
    case 'branchSince':
      return (member) => dateCell(member[key]);
    case 'isFloating':
      return ({ floating }) => (floating ? words.yes : words.no);
    case 'floatingDirection':
      return ({ floating }) => labelOf(list ?? [], floating?.direction);
    case 'floatingKind':
      return ({ floating }) => labelOf(list ?? [], floating?.kind);
    case 'floatingSince':
      return ({ floating }) => dateCell(floating?.since);
    case 'floatingPlace':
      return ({ floating }) => floating?.place;
    case 'floatingContact':
      return ({ floating }) => floating?.contact;
    case 'hasCard':
      return ({ floating }) =>
        floating?.hasCard === undefined ? undefined : floating.hasCard ? words.yes : words.no;
    case 'lastContactAt':
    case 'lostSince':
      return ({ floating }) => dateCell(floating?.[key]);
    case 'lostReason':
      return ({ floating }) => labelOf(list ?? [], floating?.lostReason);
    case 'care':
      return ({ care = [] }) => care.map((code) => labelOf(list ?? [], code)).join(words.separator);
    default:
      return (member) => (list ? labelOf(list, member[key]) : member[key]);
  }
}

function dateCell(date: string | undefined): OutCell {
  return date === undefined ? undefined : { date };
}
