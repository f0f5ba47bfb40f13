import { addDays } from '../../../lib/dates';
import type { PlainDate } from '../../record/envelope';
import type { OfficeSettings } from '../../settings';
import { withoutFloating } from '../floating';
import { isMember } from '../rules';
import type { Member, Transfer } from '../type';
import type { Concern, MemberStep } from './type';

const source = '党员组织关系管理';
const group = 'transfer';

/** The letter that is under way: out, neither accepted nor come back. */
export function openTransfer({ transfers = [] }: Pick<Member, 'transfers'>): Transfer | undefined {
  return transfers.findLast(
    ({ direction, receiptAt, returnedAt }) => direction === 'out' && !receiptAt && !returnedAt,
  );
}

/** The last day of a 介绍信. */
export function letterUntil(
  { date, validDays }: Pick<Transfer, 'date' | 'validDays'>,
  { letterDays }: Pick<OfficeSettings, 'letterDays'>,
): PlainDate {
  return addDays(date, validDays ?? letterDays);
}

/** The transfers with the open one closed; where none is open, the fact stands as a transfer of its own. */
function closed(
  member: Pick<Member, 'transfers' | 'branch'>,
  end: Pick<Transfer, 'receiptAt' | 'returnedAt'>,
  made: { id: string; date: PlainDate },
): Transfer[] {
  const { transfers = [], branch } = member;
  const open = openTransfer(member);
  if (open) return transfers.map((each) => (each.id === open.id ? { ...each, ...end } : each));
  return [...transfers, { ...made, direction: 'out', ...(branch && { fromOrg: branch }), ...end }];
}

function overlong(validDays: number | undefined, { letterDays }: OfficeSettings): Concern[] {
  return validDays !== undefined && validDays > letterDays ? [{ rule: 'letterValidity' }] : [];
}

function expired(
  letter: Pick<Transfer, 'date' | 'validDays'> | undefined,
  on: PlainDate,
  settings: OfficeSettings,
): Concern[] {
  const day = letter && letterUntil(letter, settings);
  return day !== undefined && day < on ? [{ rule: 'letterExpired', day }] : [];
}

/** 组织关系转接. Until the new organisation has accepted, the member is 转出待接收 and counts here. */
export const transferSteps: readonly MemberStep[] = [
  {
    code: 'transferOut',
    label: '开出介绍信（转出）',
    source,
    group,
    inputs: ['toOrg', 'letterNumber', 'validDays', 'text'],
    required: ['toOrg', 'letterNumber', 'validDays'],
    fits: (member) => isMember(member) && member.standing === 'normal',
    suggest: (_member, { letterDays }) => ({ validDays: letterDays }),
    change: ({ transfers = [], branch }, { id, date, toOrg, letterNumber, validDays }) => ({
      standing: 'outPending',
      transfers: [
        ...transfers,
        {
          id,
          direction: 'out',
          date,
          ...(branch && { fromOrg: branch }),
          ...(toOrg && { toOrg }),
          ...(letterNumber && { letterNumber }),
          ...(validDays !== undefined && { validDays }),
        },
      ],
    }),
    concerns: ({ given: { validDays }, settings }) => overlong(validDays, settings),
  },
  {
    code: 'transferOutDone',
    label: '收到回执（对方已接收）',
    source,
    group,
    inputs: ['evidence', 'text'],
    fits: ({ standing }) => standing === 'outPending',
    change: (member, { id, date }) => ({
      standing: 'movedOut',
      transfers: closed(member, { receiptAt: date }, { id, date }),
      floating: withoutFloating(member.floating),
    }),
    concerns: ({ member, given: { date }, settings }) => expired(openTransfer(member), date, settings),
  },
  {
    code: 'transferOutBack',
    label: '介绍信退回（未被接收）',
    source,
    group,
    inputs: ['text'],
    required: ['text'],
    fits: ({ standing }) => standing === 'outPending',
    change: (member, { id, date }) => ({
      standing: 'normal',
      transfers: closed(member, { returnedAt: date }, { id, date }),
    }),
  },
  {
    code: 'transferIn',
    label: '接收转入',
    source,
    group,
    inputs: ['fromOrg', 'branch', 'letterNumber', 'letterAt', 'validDays', 'text'],
    required: ['fromOrg', 'branch', 'letterNumber'],
    fits: (member) => isMember(member) && ['normal', 'movedOut'].includes(member.standing),
    suggest: ({ branch }, { letterDays }) => ({ validDays: letterDays, ...(branch && { branch }) }),
    change: ({ transfers = [] }, { id, date, fromOrg, letterNumber, branch }) => ({
      standing: 'normal',
      branch,
      branchSince: date,
      transfers: [
        ...transfers,
        {
          id,
          direction: 'in',
          date,
          ...(fromOrg && { fromOrg }),
          ...(branch && { toOrg: branch }),
          ...(letterNumber && { letterNumber }),
          receiptAt: date,
        },
      ],
    }),
    said: ({ letterAt }) => (letterAt ? `介绍信日期：${letterAt}` : ''),
    concerns: ({ given: { date, letterAt, validDays }, settings }) => [
      ...overlong(validDays, settings),
      ...expired(
        letterAt ? { date: letterAt, ...(validDays !== undefined && { validDays }) } : undefined,
        date,
        settings,
      ),
    ],
  },
];
