import type { Paragraph } from 'docx';
import type { AgendaItem, Meeting } from '@shared/domain/meeting/type';
import type { Council } from '@shared/domain/council/type';
import { decisionWord } from '@shared/domain/council/rules';
import { majorityOf, quorumOf } from '@shared/domain/meeting/rules';
import { voteModes } from '@shared/domain/meeting/codes';
import { labelOf } from '@shared/domain/record/codes';
import { documents } from '@shared/messages/documents';
import { body, heading } from './blocks';
import type { MinutesKind } from './minutesKind';
import { chineseNumber, spelledDate } from './spelling';

const words = documents.minutes;

export interface AgendaContext {
  kind: MinutesKind;
  meeting: Meeting;
  /** Whose rules say whether the meeting could decide, and whether it did. */
  council: Council | undefined;
}

/** One agenda item: report, discussion by speaker, decision, vote, who does it by when. A 纪要 leaves the speeches out. */
export function agendaItem(item: AgendaItem, index: number, context: AgendaContext): Paragraph[] {
  const word = decisionWord(context.council?.kind ?? '');
  const sections: [title: string, text: string[]][] = [];
  if (filled(item.report)) sections.push([words.report, [item.report]]);
  if (context.kind === 'record') sections.push([words.discussion, discussionOf(item)]);
  sections.push([word, decisionOf(item, word, context)]);
  if (context.kind === 'record' || item.vote) sections.push([words.vote, voteOf(item, context)]);
  return [
    heading(1, words.level1(chineseNumber(index + 1), filled(item.title) ? item.title : words.untitled)),
    ...(filled(item.proposer) ? body(words.proposer(item.proposer)) : []),
    ...sections.flatMap(([title, text], at) => [
      heading(2, words.level2(chineseNumber(at + 1), title)),
      ...text.flatMap(body),
    ]),
  ];
}

function discussionOf({ discussion }: AgendaItem): string[] {
  const spoken = discussion.filter(({ text, speaker }) => filled(text) || filled(speaker));
  if (spoken.length === 0) return [words.noDiscussion];
  return spoken.map(({ speaker, text }) =>
    words.speech(filled(speaker) ? speaker : words.unnamedSpeaker, filled(text) ? text : words.missing),
  );
}

function decisionOf(item: AgendaItem, word: string, { meeting, council }: AgendaContext): string[] {
  const quorate = !council || quorumOf(meeting.attendance, council.rules).reached;
  return [
    filled(item.decision) ? item.decision : words.noDecision(word),
    ...(filled(item.decision) && !quorate ? [words.withoutQuorum] : []),
    ...(filled(item.responsible) ? [words.responsible(item.responsible)] : []),
    ...(filled(item.dueAt) ? [words.due(spelledDate(item.dueAt))] : []),
  ];
}

function voteOf({ vote, recused }: AgendaItem, { meeting, council }: AgendaContext): string[] {
  const away = recused && recused.length > 0 ? [words.recused(recused.join(words.listSeparator))] : [];
  if (!vote) return [words.noVote, ...away];
  const mode = labelOf(voteModes, vote.mode);
  const result = council && majorityOf(vote, meeting.attendance, council.rules, recused);
  return [
    words.voteLine(mode, vote.ayes, vote.noes, vote.abstentions),
    ...(result?.over ? [words.tooManyVotes(result.voters)] : []),
    ...(result && !result.over ? [result.passed ? words.passed : words.notPassed] : []),
    ...away,
  ];
}

export function filled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
