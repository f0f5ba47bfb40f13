import type { Paragraph } from 'docx';
import type { AgendaItem } from '@shared/domain/meeting/type';
import { voteModes } from '@shared/domain/meeting/codes';
import { labelOf } from '@shared/domain/record/codes';
import { documents } from '@shared/messages/documents';
import { body, heading } from './blocks';
import type { MinutesKind } from './minutesKind';
import { chineseNumber, spelledDate } from './spelling';

const words = documents.minutes;

export interface AgendaContext {
  kind: MinutesKind;
  /** 议定事项 or 决议. */
  decisionWord: string;
}

/** One agenda item: report, discussion by speaker, decision, vote, who does it by when. A 纪要 leaves the speeches out. */
export function agendaItem(item: AgendaItem, index: number, context: AgendaContext): Paragraph[] {
  const sections: [title: string, text: string[]][] = [];
  if (filled(item.report)) sections.push([words.report, [item.report]]);
  if (context.kind === 'record') sections.push([words.discussion, discussionOf(item)]);
  sections.push([context.decisionWord, decisionOf(item, context.decisionWord)]);
  if (context.kind === 'record' || item.vote) sections.push([words.vote, voteOf(item)]);
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

function decisionOf(item: AgendaItem, word: string): string[] {
  return [
    filled(item.decision) ? item.decision : words.noDecision(word),
    ...(filled(item.responsible) ? [words.responsible(item.responsible)] : []),
    ...(filled(item.dueAt) ? [words.due(spelledDate(item.dueAt))] : []),
  ];
}

function voteOf({ vote, recused }: AgendaItem): string[] {
  const away = recused && recused.length > 0 ? [words.recused(recused.join(words.listSeparator))] : [];
  if (!vote) return [words.noVote, ...away];
  const mode = labelOf(voteModes, vote.mode);
  return [words.voteLine(mode, vote.ayes, vote.noes, vote.abstentions), ...away];
}

export function filled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
