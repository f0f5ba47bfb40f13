import { Document, Packer } from 'docx';
import type { Paragraph } from 'docx';
import type { Council } from '@shared/domain/council/type';
import type { Meeting } from '@shared/domain/meeting/type';
import { minutesLabel, numberLabel } from '@shared/domain/meeting/rules';
import { documents } from '@shared/messages/documents';
import { agendaItem, filled } from './word/agenda';
import { blank, body, centred, heading, pageNumber, title } from './word/blocks';
import { head } from './word/head';
import { characterSpacing, fonts, pageProperties, size } from './word/layout';
import type { MinutesKind } from './word/minutesKind';
import { chineseNumber, spelledInstant } from './word/spelling';

const words = documents.minutes;

const bodyRun = { font: fonts.body, size: size.third, characterSpacing, language: { eastAsia: 'zh-CN' } };

/** 会议记录 or 会议纪要 of a meeting as .docx in the layout of GB/T 9704; opens in Word, WPS and LibreOffice. */
export async function minutesDocx(
  meeting: Meeting,
  council: Council | undefined,
  kind: MinutesKind = 'record',
): Promise<Uint8Array> {
  const file = new Document({
    // The program, not the person at the PC, stands as the file's author.
    creator: words.producer,
    lastModifiedBy: words.producer,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: bodyRun } },
      paragraphStyles: [{ id: 'Normal', name: 'Normal', quickFormat: true, run: bodyRun }],
    },
    sections: [
      {
        properties: pageProperties,
        footers: { default: pageNumber('odd'), even: pageNumber('even') },
        children: content(meeting, council, kind),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function content(meeting: Meeting, council: Council | undefined, kind: MinutesKind): Paragraph[] {
  const name = filled(council?.name) ? council.name : words.unnamedCouncil;
  const { items } = meeting;
  return [
    title(kind === 'record' ? words.recordTitle(name) : words.summaryTitle(name)),
    centred(numberOf(meeting, kind)),
    ...(meeting.state === 'draft' || meeting.state === 'review' ? [centred(words.unfinished)] : []),
    blank(),
    ...head(meeting),
    ...(items.length === 0 ? body(words.noItems) : []),
    ...items.flatMap((item, index) => agendaItem(item, index, { kind, meeting, council })),
    ...closing(meeting),
    ...(kind === 'record' ? [blank(), ...body(words.signatures)] : []),
  ];
}

function numberOf({ year, number }: Meeting, kind: MinutesKind): string {
  return kind === 'record' ? numberLabel(year, number) : minutesLabel(year, number);
}

/** What comes after the agenda: next steps and, after 定稿, the amendments. */
function closing(meeting: Meeting): Paragraph[] {
  const parts: [title: string, text: string[]][] = [];
  if (filled(meeting.nextSteps)) parts.push([words.nextSteps, [meeting.nextSteps]]);
  const amendments = (meeting.amendments ?? []).map(({ at, by, text }) =>
    words.amendment(spelledInstant(at) ?? at, by, text),
  );
  if (amendments.length > 0) parts.push([words.amendments, amendments]);
  return parts.flatMap(([name, text], at) => [
    heading(1, words.level1(chineseNumber(meeting.items.length + at + 1), name)),
    ...text.flatMap(body),
  ]);
}
