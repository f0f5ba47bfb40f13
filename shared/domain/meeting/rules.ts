import type { CouncilRules } from '../council/type';
import type { Attendance, Vote } from './type';

export { sealInput } from './seal';

/** 应到, 实到, 请假 and 缺席 of an attendance list. */
export interface Tally {
  expected: number;
  present: number;
  leave: number;
  absent: number;
}

/** Counts everybody on the list, with a vote or without; an unknown state counts as 缺席. */
export function tally(attendance: readonly Attendance[]): Tally {
  const count = (state: string): number => attendance.filter((one) => one.state === state).length;
  const [expected, present, leave] = [attendance.length, count('present'), count('leave')];
  return { expected, present, leave, absent: expected - present - leave };
}

export interface Quorum {
  /** Those with a vote who should come, who came, and how many have to come. */
  expected: number;
  present: number;
  needed: number;
  reached: boolean;
}

/** Quorum by the council's rule; only members with a vote count (预备党员 and 留党察看 sit without one). */
export function quorumOf(attendance: readonly Attendance[], rules: Pick<CouncilRules, 'quorum'>): Quorum {
  const voters = attendance.filter(({ votes }) => votes);
  const present = voters.filter(({ state }) => state === 'present').length;
  const needed = least(voters.length, rules.quorum);
  const decidesNothing = rules.quorum.of[0] === 0;
  return {
    expected: voters.length,
    present,
    needed,
    reached: decidesNothing || (voters.length > 0 && present >= needed),
  };
}

export interface Majority {
  /** Those present who may vote on the item: with a vote, and not recused. */
  voters: number;
  /** Ayes needed. */
  needed: number;
  passed: boolean;
  /** More votes were counted than there are voters. */
  over: boolean;
}

/**
 * Whether an item passed by the council's rule. Who is recused (回避, by name) neither votes nor counts among those
 * present; a majority of those expected is reckoned from all of them. A passed vote without quorum is no decision:
 * see quorumOf.
 */
export function majorityOf(
  vote: Pick<Vote, 'ayes' | 'noes' | 'abstentions'>,
  attendance: readonly Attendance[],
  rules: Pick<CouncilRules, 'majority'>,
  recused: readonly string[] = [],
): Majority {
  const seated = attendance.filter(({ votes }) => votes);
  const voters = seated.filter(({ state, name }) => state === 'present' && !recused.includes(name)).length;
  const base = rules.majority.base === 'expected' ? seated.length : voters;
  const needed = Math.max(1, least(base, rules.majority));
  const over = vote.ayes + vote.noes + vote.abstentions > voters;
  return { voters, needed, over, passed: !over && vote.ayes >= needed };
}

/** The least whole number that is a share of `total`: at least it, or more than it. */
function least(total: number, { of: [numerator, denominator], moreThan }: CouncilRules['quorum']): number {
  const whole = Math.floor((total * numerator) / denominator);
  const exact = (total * numerator) % denominator === 0;
  return exact && !moreThan ? whole : whole + 1;
}

/** 2026年第3次会议, or 待编号 until the county gave a number. */
export function numberLabel(year: number, number: number | undefined): string {
  return number === undefined ? '待编号' : `${year}年第${number}次会议`;
}

/** Number of the 纪要 in official form: year in 〔〕, no 第 (GB/T 9704). */
export function minutesLabel(year: number, number: number | undefined): string {
  return number === undefined ? '待编号' : `纪要〔${year}〕${number}号`;
}
