import { addMonths, lastDay } from '../../../lib/dates';
import type { Code } from '../../record/envelope';
import { isMember } from '../rules';
import type { Member } from '../type';
import type { Concern, MemberStep, StepView } from './type';

const rules = '中国共产党党员教育管理工作条例';
const discipline = '中国共产党纪律处分条例';
const group = 'standing';

const decided = {
  group,
  grave: true,
  inputs: ['evidence', 'text'],
  required: ['evidence', 'text'],
} as const satisfies Partial<MemberStep>;

/** A full or probationary member in one of these standings. */
const standsIn =
  (...standings: Code[]) =>
  (member: Pick<Member, 'category' | 'standing'>): boolean =>
    isMember(member) && standings.includes(member.standing);

/** 停止党籍 for being lost: six months, and only after searches. */
function lostLongEnough({ member: { floating }, given: { date }, settings, entries }: StepView): Concern[] {
  const since = floating?.lostSince;
  if (!since) return [{ rule: 'lostUnknown' }];
  const day = lastDay(addMonths(since, settings.lostMonths));
  return [
    ...(date < day ? [{ rule: 'lostTime', day }] : []),
    ...(entries.some(({ rule }) => rule === 'lostSearch') ? [] : [{ rule: 'noSearch' }]),
  ];
}

function stoppedLongEnough({ member, given: { date }, settings }: StepView): Concern[] {
  const { standing, standingSince } = member;
  if (standing !== 'suspended' || !standingSince) return [];
  const day = lastDay(addMonths(standingSince, settings.stoppedMonths));
  return date < day ? [{ rule: 'stoppedTime', day }] : [];
}

/** 党籍变动: decisions of the organisation, each with its ground; none is ever made by a clock. */
export const standingSteps: readonly MemberStep[] = [
  {
    ...decided,
    code: 'standSuspend',
    label: '停止党籍',
    source: `${rules}第二十四条`,
    fits: standsIn('normal', 'retained'),
    change: (_member, { date }) => ({ standing: 'suspended', standingSince: date, standingUntil: undefined }),
    concerns: lostLongEnough,
  },
  {
    ...decided,
    code: 'standRestore',
    label: '恢复党籍',
    source: `${rules}第二十四条`,
    fits: standsIn('suspended', 'retained', 'probation'),
    change: () => ({ standing: 'normal', standingSince: undefined, standingUntil: undefined }),
  },
  {
    ...decided,
    code: 'standRetain',
    label: '保留党籍',
    source: rules,
    fits: standsIn('normal'),
    change: (_member, { date }) => ({ standing: 'retained', standingSince: date, standingUntil: undefined }),
  },
  {
    ...decided,
    code: 'standWatch',
    label: '留党察看',
    source: discipline,
    inputs: ['watchTerm', ...decided.inputs],
    required: ['watchTerm', ...decided.required],
    fits: standsIn('normal'),
    change: (_member, { date, watchTerm }) => ({
      standing: 'probation',
      standingSince: date,
      standingUntil: addMonths(date, Number(watchTerm)),
    }),
  },
  {
    ...decided,
    code: 'standRemove',
    label: '除名',
    source: `${rules}第三十一条`,
    fits: standsIn('normal', 'suspended', 'retained'),
    change: (_member, { date }) => ({ standing: 'removed', standingSince: date, standingUntil: undefined }),
    concerns: stoppedLongEnough,
  },
  {
    ...decided,
    code: 'standExpel',
    label: '开除党籍',
    source: discipline,
    fits: standsIn('normal', 'suspended', 'retained', 'probation'),
    change: (_member, { date }) => ({ standing: 'expelled', standingSince: date, standingUntil: undefined }),
  },
  {
    ...decided,
    code: 'standDeceased',
    label: '去世',
    source: '党员名册管理',
    required: [],
    fits: standsIn('normal', 'outPending', 'suspended', 'retained', 'probation'),
    change: (_member, { date }) => ({ standing: 'deceased', standingSince: date, standingUntil: undefined }),
  },
];
