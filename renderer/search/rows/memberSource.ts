import { milestonesOf } from '@shared/domain/member/milestones';
import { pastOf, transferDates } from '@shared/domain/member/onDate';
import type { Member } from '@shared/domain/member/type';
import type { RowSource } from '../live/source';
import type { Cell, Columns } from '../packed/spec';
import type { MemberRow } from './member';

const columns: Columns<MemberRow, 'points'> = {
  org: { kind: 'text' },
  name: { kind: 'text', search: 'name', primary: true },
  gender: { kind: 'text' },
  ethnicity: { kind: 'text' },
  birthDate: { kind: 'text', pool: 'dates' },
  idNumber: { kind: 'text', search: 'number' },
  mobile: { kind: 'text', search: 'number' },
  address: { kind: 'text', search: 'place' },
  education: { kind: 'text' },
  occupation: { kind: 'text' },
  category: { kind: 'text' },
  standing: { kind: 'text' },
  branch: { kind: 'text', search: 'text' },
  group: { kind: 'text', search: 'text' },
  partyPost: { kind: 'text' },
  joinedAt: { kind: 'text', pool: 'dates' },
  fullMemberAt: { kind: 'text', pool: 'dates' },
  floatingDirection: { kind: 'text' },
  floatingKind: { kind: 'text' },
  floatingSince: { kind: 'text', pool: 'dates' },
  lostSince: { kind: 'text', pool: 'dates' },
  inService: { kind: 'flag' },
  transferCount: { kind: 'number' },
  arrivedAt: { kind: 'text', pool: 'dates' },
  leftAt: { kind: 'text', pool: 'dates' },
  acceptedAt: { kind: 'text', pool: 'dates' },
  past: { kind: 'list' },
  milestones: { kind: 'list' },
  care: { kind: 'list' },
  tags: { kind: 'list', search: 'text' },
  householdId: { kind: 'text' },
  movedTo: { kind: 'text' },
  updatedAt: { kind: 'text' },
  openCount: { kind: 'number' },
};

export const memberSource: RowSource<MemberRow, Member> = {
  spec: { name: 'members', edition: 2, columns, natural: ['name'] },
  toRow: (member) => ({
    id: member.id,
    org: member.org,
    name: member.name,
    gender: member.gender,
    ethnicity: member.ethnicity,
    birthDate: member.birthDate,
    idNumber: member.idNumber,
    mobile: member.mobile,
    address: member.address,
    education: member.education,
    occupation: member.occupation,
    category: member.category,
    standing: member.standing,
    branch: member.branch,
    group: member.group,
    partyPost: member.partyPost,
    joinedAt: member.joinedAt,
    fullMemberAt: member.fullMemberAt,
    floatingDirection: member.floating?.direction,
    floatingKind: member.floating?.kind,
    floatingSince: member.floating?.since,
    lostSince: member.floating?.lostSince,
    inService: member.inService !== undefined,
    transferCount: member.transfers?.length ?? 0,
    ...transferDates(member),
    past: pastOf(member.history),
    milestones: milestonesOf(member),
    care: member.care ?? [],
    tags: member.tags ?? [],
    householdId: member.householdId,
    movedTo: member.movedTo,
    updatedAt: member.updatedAt,
    openCount: member.open.length,
  }),
};

/** @param computed what comes from the ledger. */
export const memberSourceWith = (
  computed: Readonly<Record<'points', (row: MemberRow) => Cell>>,
): RowSource<MemberRow, Member> => ({ ...memberSource, spec: { ...memberSource.spec, computed } });
