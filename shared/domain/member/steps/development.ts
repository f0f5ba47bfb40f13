import { addMonths, lastDay, yearsBetween } from '../../../lib/dates';
import type { PlainDate } from '../../record/envelope';
import type { OfficeSettings } from '../../settings';
import { probationEndOf } from '../rules';
import type { Member } from '../type';
import type { Concern, MemberStep } from './type';

const source = '中国共产党发展党员工作细则';
const group = 'development';
const adultAge = 18;

type Dated = Pick<Member, 'category' | 'development'>;

const isOnTheWay = ({ category }: Pick<Member, 'category'>): boolean =>
  ['applicant', 'activist', 'candidate'].includes(category);

/** The first day on which an activist may become 发展对象; undefined where the day of becoming one is not known. */
export function candidateFrom(
  { development }: Pick<Member, 'development'>,
  { activistMonths }: Pick<OfficeSettings, 'activistMonths'>,
): PlainDate | undefined {
  return development?.activistAt && lastDay(addMonths(development.activistAt, activistMonths));
}

/** When the talk with an applicant or the next review of an activist or candidate is due. */
export function developmentDue(
  { category, development }: Dated,
  { talkMonths, reviewMonths }: Pick<OfficeSettings, 'talkMonths' | 'reviewMonths'>,
): { kind: 'talk' | 'review'; due: PlainDate } | undefined {
  const { appliedAt, talkedAt, activistAt, reviewedAt } = development ?? {};
  if (category === 'applicant' && appliedAt && !talkedAt)
    return { kind: 'talk', due: lastDay(addMonths(appliedAt, talkMonths)) };
  const last = reviewedAt ?? activistAt;
  if ((category === 'activist' || category === 'candidate') && last)
    return { kind: 'review', due: lastDay(addMonths(last, reviewMonths)) };
  return undefined;
}

function early(rule: string, date: PlainDate, day: PlainDate | undefined): Concern[] {
  if (day === undefined) return [];
  return date < day ? [{ rule, day }] : [];
}

/** 发展党员, in the order of the way. */
export const developmentSteps: readonly MemberStep[] = [
  {
    code: 'devApply',
    label: '递交入党申请书',
    source,
    group,
    inputs: ['text'],
    fits: ({ category, development }) => category === 'applicant' && !development?.appliedAt,
    change: ({ development }, { date }) => ({ development: { ...development, appliedAt: date } }),
    concerns: ({ member: { birthDate }, given: { date } }) =>
      birthDate && yearsBetween(birthDate, date) < adultAge ? [{ rule: 'adult' }] : [],
  },
  {
    code: 'devTalk',
    label: '派人谈话',
    source,
    group,
    inputs: ['text'],
    fits: ({ category, development }) => category === 'applicant' && !development?.talkedAt,
    change: ({ development }, { date }) => ({ development: { ...development, talkedAt: date } }),
    concerns({ member, given: { date }, settings }) {
      const due = developmentDue(member, settings);
      return due?.kind === 'talk' && due.due < date ? [{ rule: 'talkInTime', day: due.due }] : [];
    },
  },
  {
    code: 'devActivist',
    label: '确定为入党积极分子',
    source,
    group,
    inputs: ['evidence', 'text'],
    fits: ({ category }) => category === 'applicant',
    change: ({ development }, { date }) => ({
      category: 'activist',
      development: { ...development, activistAt: date },
    }),
  },
  {
    code: 'devReview',
    label: '半年考察',
    source,
    group,
    inputs: ['text'],
    fits: ({ category }) => category === 'activist' || category === 'candidate',
    change: ({ development }, { date }) => ({ development: { ...development, reviewedAt: date } }),
  },
  {
    code: 'devTraining',
    label: '集中培训',
    source,
    group,
    inputs: ['hours', 'text'],
    required: ['hours'],
    fits: isOnTheWay,
    suggest: (_member, { trainingHours }) => ({ hours: trainingHours }),
    change: ({ development }, { hours = 0 }) => ({
      development: { ...development, trainingHours: (development?.trainingHours ?? 0) + hours },
    }),
  },
  {
    code: 'devCandidate',
    label: '确定为发展对象',
    source,
    group,
    inputs: ['evidence', 'text'],
    fits: ({ category }) => category === 'activist',
    change: ({ development }, { date }) => ({
      category: 'candidate',
      development: { ...development, candidateAt: date },
    }),
    concerns({ member, given: { date }, settings }) {
      const day = candidateFrom(member, settings);
      return day === undefined ? [{ rule: 'activistUnknown' }] : early('activistYear', date, day);
    },
  },
  {
    code: 'devProbationary',
    label: '接收为预备党员',
    source,
    group,
    inputs: ['introducers', 'evidence', 'text'],
    required: ['introducers'],
    fits: ({ category }) => category === 'candidate',
    suggest: ({ introducers }) => ({ ...(introducers && { introducers }) }),
    change: (_member, { date, introducers }) => ({ category: 'probationary', joinedAt: date, introducers }),
    concerns: ({ member: { development }, settings: { trainingHours } }) =>
      (development?.trainingHours ?? 0) < trainingHours ? [{ rule: 'training' }] : [],
  },
  {
    code: 'devFull',
    label: '按期转正',
    source,
    group,
    inputs: ['evidence', 'text'],
    fits: ({ category }) => category === 'probationary',
    change: (_member, { date }) => ({ category: 'full', fullMemberAt: date }),
    concerns({ member, given: { date }, settings }) {
      const end = probationEndOf(member, settings);
      return end === undefined ? [{ rule: 'probationUnknown' }] : early('probationYear', date, lastDay(end));
    },
  },
  {
    code: 'devExtend',
    label: '延长预备期',
    source,
    group,
    inputs: ['months', 'evidence', 'text'],
    required: ['months'],
    fits: ({ category }) => category === 'probationary',
    suggest: (_member, { extensionMonths: { least } }) => ({ months: least }),
    change: (member, { date, months = 0 }, settings) => ({
      development: {
        ...member.development,
        probationUntil: addMonths(probationEndOf(member, settings) ?? date, months),
      },
    }),
    concerns({ member, given: { months = 0 }, settings: { extensionMonths } }) {
      const outside = months < extensionMonths.least || months > extensionMonths.most;
      return [
        ...(outside ? [{ rule: 'extension' }] : []),
        ...(member.development?.probationUntil ? [{ rule: 'extendedOnce' }] : []),
      ];
    },
  },
  {
    code: 'devCancel',
    label: '取消预备党员资格',
    source,
    group,
    grave: true,
    inputs: ['evidence', 'text'],
    required: ['text'],
    fits: ({ category }) => category === 'probationary',
    change: () => ({ category: 'cancelled' }),
  },
];
