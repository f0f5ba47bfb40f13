import type { Code, Envelope, PlainDate } from '../record/envelope';

/** 一委三会 and the other meeting bodies (domain.md section 5). */
export interface Council extends Envelope {
  /** party 党委, deliberative 议事会, supervisory 监事会, residents 居委会, joint 党建联席会议, fourParty 四方联席会,
   * representatives 居民代表会议, branchAssembly 支部党员大会, branchCommittee 支部委员会, groupMeeting 党小组会, lecture 党课, themeDay 主题党日 */
  kind: Code;
  name: string;
  term?: string;
  members: CouncilMember[];
  rules: CouncilRules;
}

export interface CouncilMember {
  id: string;
  name: string;
  /** head 主任, deputy 副主任, member 委员 */
  post?: Code;
  from?: PlainDate;
  to?: PlainDate;
  memberId?: string;
  /** 预备党员 and 留党察看 sit without a vote. */
  votes: boolean;
}

/** Fractions as [numerator, denominator]; `moreThan` decides between > and ≥. */
export interface CouncilRules {
  quorum: { of: [number, number]; moreThan: boolean };
  majority: { of: [number, number]; moreThan: boolean; base: 'present' | 'expected' };
}
