import { halfYearLabel } from '@shared/domain/member/halfYear';
import type { Member } from '@shared/domain/member/type';
import type { PlainDate } from '@shared/domain/record/envelope';
import { inService } from '@shared/messages/inService';
import type { Letter } from './letters';
import { spelledDate } from './spelling';

const words = inService.letter;

/** What the letter tells beside the member's own record. */
export interface LetterFacts {
  community: string;
  /** Day of the letter. */
  date: PlainDate;
  /** Meetings attended and points of this year. */
  meetings: number;
  points: number | undefined;
}

/** 反馈函: what a member in service did in the community, for the party organisation of the employer. */
export function inServiceLetter(member: Pick<Member, 'name' | 'inService'>, facts: LetterFacts): Letter {
  const { employer, reportedAt, post, wish, householdIds, halfYearDone, feedback } = member.inService ?? {};
  const said = (text: string | undefined): text is string => (text ?? '').trim() !== '';
  const households = householdIds?.length ?? 0;
  const reports = (halfYearDone ?? []).toSorted().map(halfYearLabel);
  return {
    title: words.title,
    addressee: words.addressee(said(employer) ? employer : words.noEmployer),
    paragraphs: [
      reportedAt === undefined
        ? words.openingUndated(member.name, facts.community)
        : words.opening(member.name, spelledDate(reportedAt), facts.community),
      ...(said(post) ? [words.post(post)] : []),
      ...(said(wish) ? [words.wish(wish)] : []),
      ...(households > 0 ? [words.paired(households)] : []),
      ...(reports.length > 0 ? [words.reports(reports.join(words.separator))] : []),
      ...(facts.meetings > 0 ? [words.meetings(facts.meetings)] : []),
      ...(facts.points !== undefined ? [words.points(facts.points)] : []),
      ...(said(feedback) ? [words.feedback(feedback)] : []),
      words.closing,
    ],
    signature: [words.signature(facts.community), spelledDate(facts.date)],
  };
}
