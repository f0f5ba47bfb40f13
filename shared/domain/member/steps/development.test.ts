import { expect, it } from 'vitest';
import { defaultSettings } from '../../settings';
import { newMember } from '../factory';
import type { Member } from '../type';
import type { Draft } from '../../record/envelope';
import type { StepGiven } from './inputs';
import { memberSteps } from '.';
import { developmentDue } from './development';

type Typed = Omit<StepGiven, 'id'>;

const stepOf = (code: string) => {
  const step = memberSteps.find((each) => each.code === code);
  if (!step) throw new Error(code);
  return step;
};

function take(member: Draft<Member>, code: string, given: Typed): Draft<Member> {
  const step = stepOf(code);
  expect(step.fits(member)).toBe(true);
  return { ...member, ...step.change?.(member, { id: 'x', ...given }, defaultSettings) };
}

const concerns = (member: Draft<Member>, code: string, given: Typed): (string | undefined)[] =>
  (
    stepOf(code).concerns?.({
      member,
      given: { id: 'x', ...given },
      settings: defaultSettings,
      entries: [],
    }) ?? []
  ).map(({ rule, day }) => (day ? `${rule} ${day}` : rule));

it('goes the whole way from applicant to full member, each step only from where it belongs', () => {
  let member = newMember({ name: '张三', category: 'applicant', birthDate: '1999-01-01' });
  const way: [string, Typed][] = [
    ['devApply', { date: '2023-01-10' }],
    ['devTalk', { date: '2023-02-01' }],
    ['devActivist', { date: '2023-06-01' }],
    ['devReview', { date: '2023-12-01' }],
    ['devTraining', { date: '2024-05-01', hours: 24 }],
    ['devCandidate', { date: '2024-06-01' }],
    ['devProbationary', { date: '2024-07-01', introducers: '李四、王五' }],
    ['devFull', { date: '2025-07-01' }],
  ];
  for (const [code, given] of way) {
    expect(concerns(member, code, given)).toEqual([]);
    member = take(member, code, given);
  }
  expect(member).toMatchObject({
    category: 'full',
    joinedAt: '2024-07-01',
    fullMemberAt: '2025-07-01',
    introducers: '李四、王五',
    development: { appliedAt: '2023-01-10', candidateAt: '2024-06-01', trainingHours: 24 },
  });
  expect(memberSteps.filter((step) => step.group === 'development' && step.fits(member))).toEqual([]);
});

it('says which rule a step goes against, and from when it holds', () => {
  const young = newMember({ category: 'applicant', birthDate: '2010-01-01' });
  expect(concerns(young, 'devApply', { date: '2026-01-01' })).toEqual(['adult']);
  const applicant = newMember({ category: 'applicant', development: { appliedAt: '2026-01-10' } });
  expect(concerns(applicant, 'devTalk', { date: '2026-02-10' })).toEqual([]);
  expect(concerns(applicant, 'devTalk', { date: '2026-02-11' })).toEqual(['talkInTime 2026-02-10']);
  const activist = newMember({ category: 'activist', development: { activistAt: '2025-06-01' } });
  expect(concerns(activist, 'devCandidate', { date: '2026-05-31' })).toEqual(['activistYear 2026-06-01']);
  expect(concerns(activist, 'devCandidate', { date: '2026-06-01' })).toEqual([]);
  expect(concerns(newMember({ category: 'activist' }), 'devCandidate', { date: '2026-06-01' })).toEqual([
    'activistUnknown',
  ]);
  const candidate = newMember({ category: 'candidate', development: { trainingHours: 23 } });
  expect(concerns(candidate, 'devProbationary', { date: '2026-06-01' })).toEqual(['training']);
});

it('an extension moves the end of 预备期 by six to twelve months, once', () => {
  const member = newMember({ category: 'probationary', joinedAt: '2025-03-01' });
  expect(concerns(member, 'devFull', { date: '2026-02-28' })).toEqual(['probationYear 2026-03-01']);
  expect(concerns(member, 'devExtend', { date: '2026-03-01', months: 5 })).toEqual(['extension']);
  expect(concerns(member, 'devExtend', { date: '2026-03-01', months: 13 })).toEqual(['extension']);
  const extended = take(member, 'devExtend', { date: '2026-03-01', months: 6 });
  expect(extended.development?.probationUntil).toBe('2026-09-01');
  expect(concerns(extended, 'devExtend', { date: '2026-08-01', months: 6 })).toEqual(['extendedOnce']);
  expect(concerns(extended, 'devFull', { date: '2026-08-31' })).toEqual(['probationYear 2026-09-01']);
  expect(concerns(extended, 'devFull', { date: '2026-09-01' })).toEqual([]);
});

it('knows when the talk and the next review are due', () => {
  const due = (given: Partial<Draft<Member>>) => developmentDue(newMember(given), defaultSettings);
  expect(due({ category: 'applicant', development: { appliedAt: '2026-01-31' } })).toEqual({
    kind: 'talk',
    due: '2026-02-28',
  });
  expect(
    due({ category: 'applicant', development: { appliedAt: '2026-01-31', talkedAt: '2026-02-01' } }),
  ).toBeUndefined();
  const reviewed = { activistAt: '2025-01-01', reviewedAt: '2025-07-05' };
  expect(due({ category: 'activist', development: reviewed })).toEqual({ kind: 'review', due: '2026-01-05' });
  expect(due({ category: 'full', development: reviewed })).toBeUndefined();
});
