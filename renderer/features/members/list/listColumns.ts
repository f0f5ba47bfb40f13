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
import { missingFields } from '@shared/domain/member/completeness';
import { dueOn } from '@shared/domain/member/milestones';
import { ageOn, partyYears } from '@shared/domain/member/rules';
import type { PlainDate } from '@shared/domain/record/envelope';
import { type CodeList, labelOf } from '@shared/domain/record/codes';
import { maskIdNumber } from '@shared/lib/idNumber';
import { maskAddress, maskPhone } from '@shared/lib/masking';
import { text } from '@shared/messages';
import type { MemberRow } from '@/search/indexes';

/** A column of the list: what it says and by what it sorts. */
export interface ListColumn {
  key: string;
  label: string;
  /** Pixels, until somebody drags the edge. */
  width: number;
  align?: 'right';
  shown(row: MemberRow, on: PlainDate): string;
  /** False: people are not put in order by it (积分, docs/adr/0047). */
  sortable?: false;
  /** Undefined values stand last in either direction; default is what is shown. */
  sort?(row: MemberRow, on: PlainDate): string | number | undefined;
}

type TextKey = 'branch' | 'group' | 'partyPost' | 'joinedAt' | 'fullMemberAt' | 'birthDate';
type CodeKey = 'gender' | 'ethnicity' | 'education' | 'occupation' | 'category' | 'standing';

const labels = text.fields.members;
const words = text.members.finding.columns;

const plain = (key: TextKey, width: number): ListColumn => ({
  key,
  label: labels[key],
  width,
  shown: (row) => row[key] ?? '',
});

/** Sorts by the order of the code list, as reports do. */
const coded = (key: CodeKey, list: CodeList, width: number): ListColumn => {
  const places = new Map(list.map(({ code }, place) => [code, place]));
  return {
    key,
    label: labels[key],
    width,
    shown: (row) => labelOf(list, row[key]),
    sort: (row) => {
      const code = row[key];
      return code === undefined ? undefined : (places.get(code) ?? list.length);
    },
  };
};

/** All columns there are; the first always stands first. ID numbers, telephone numbers and addresses are masked. */
export const allColumns: readonly ListColumn[] = [
  { key: 'name', label: labels.name, width: 110, shown: ({ name }) => name },
  coded('gender', genders, 72),
  {
    key: 'age',
    label: text.members.columns.age,
    width: 76,
    align: 'right',
    shown: ({ birthDate }, on) => String(ageOn(birthDate, on) ?? ''),
    sort: ({ birthDate }, on) => ageOn(birthDate, on),
  },
  coded('category', memberCategories, 112),
  plain('branch', 230),
  plain('joinedAt', 122),
  {
    key: 'mobile',
    label: labels.mobile,
    width: 130,
    shown: ({ mobile }) => (mobile ? maskPhone(mobile) : ''),
    sort: ({ mobile }) => mobile,
  },
  {
    key: 'floating',
    label: text.members.columns.floating,
    width: 80,
    shown: ({ floatingDirection }) => labelOf(floatingDirections, floatingDirection),
  },
  {
    key: 'missing',
    label: words.missing,
    width: 96,
    shown: (row) => {
      const count = missingFields(row).length;
      return count > 0 ? words.missingCount(count) : '';
    },
    sort: (row) => missingFields(row).length,
  },
  plain('group', 120),
  coded('standing', memberStandings, 112),
  coded('ethnicity', ethnicities, 90),
  coded('education', educations, 90),
  coded('occupation', occupations, 180),
  plain('partyPost', 120),
  plain('birthDate', 122),
  plain('fullMemberAt', 122),
  {
    key: 'partyAge',
    label: words.partyAge,
    width: 76,
    align: 'right',
    shown: (row, on) => String(partyYears(row, on) ?? ''),
    sort: (row, on) => partyYears(row, on),
  },
  {
    key: 'floatingKind',
    label: words.floatingKind,
    width: 150,
    shown: ({ floatingKind }) => labelOf(floatingKinds, floatingKind),
  },
  { key: 'lostSince', label: words.lostSince, width: 122, shown: ({ lostSince }) => lostSince ?? '' },
  {
    key: 'due',
    label: words.due,
    width: 210,
    shown: (row, on) =>
      dueOn(row.milestones, on)
        .map(({ kind, due }) => text.members.finding.dueOn(text.members.finding.due[kind], due))
        .join('\u3001'),
    sort: (row, on) => dueOn(row.milestones, on)[0]?.due,
  },
  {
    key: 'care',
    label: labels.care,
    width: 150,
    shown: ({ care }) => care.map((code) => labelOf(memberCare, code)).join('\u3001'),
  },
  { key: 'tags', label: labels.tags, width: 150, shown: ({ tags }) => tags.join('\u3001') },
  {
    key: 'idNumber',
    label: labels.idNumber,
    width: 190,
    shown: ({ idNumber }) => (idNumber ? maskIdNumber(idNumber) : ''),
    sort: ({ idNumber }) => idNumber,
  },
  {
    key: 'address',
    label: labels.address,
    width: 240,
    shown: ({ address }) => (address ? maskAddress(address) : ''),
    sort: ({ address }) => address,
  },
  {
    key: 'points',
    label: words.points,
    width: 96,
    align: 'right',
    sortable: false,
    shown: ({ points }) => String(points ?? ''),
  },
  {
    key: 'updatedAt',
    label: words.updatedAt,
    width: 122,
    shown: ({ updatedAt }) => updatedAt.slice(0, 10),
    sort: ({ updatedAt }) => updatedAt,
  },
];

/** Shown until somebody chooses others. */
export const usualColumnKeys: readonly string[] = [
  'name',
  'gender',
  'age',
  'category',
  'branch',
  'joinedAt',
  'mobile',
  'floating',
  'missing',
];

export const columnOf = (key: string): ListColumn | undefined => allColumns.find((each) => each.key === key);
