import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import { documents } from '@shared/messages/documents';
import { plainText } from '../write/cells';
import { blank, body, title } from './blocks';
import { characterSpacing, fonts, linePitch, pageProperties, size } from './layout';

/** One letter; each begins on a page of its own. */
export interface Letter {
  title: string;
  /** 称谓, at the margin. */
  addressee?: string;
  paragraphs: readonly string[];
  /** Lines at the right below the text: who signs, the date. */
  signature: readonly string[];
}

const run = { font: fonts.body, size: size.third, characterSpacing, language: { eastAsia: 'zh-CN' } };

/** Letters as one .docx in the layout of official papers, for printing all at once. */
export async function lettersDocx(letters: readonly Letter[]): Promise<Uint8Array> {
  const { producer } = documents.minutes;
  const file = new Document({
    // The program, not the person at the PC, stands as the file's author.
    creator: producer,
    lastModifiedBy: producer,
    styles: {
      default: { document: { run } },
      paragraphStyles: [{ id: 'Normal', name: 'Normal', quickFormat: true, run }],
    },
    sections: letters.map((letter) => ({ properties: pageProperties, children: content(letter) })),
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function content({ title: head, addressee, paragraphs, signature }: Letter): Paragraph[] {
  return [
    title(head),
    blank(),
    ...(addressee === undefined ? [] : [line(addressee, {})]),
    ...paragraphs.flatMap(body),
    blank(),
    ...signature.map((text) => line(text, { alignment: AlignmentType.RIGHT, keepNext: true })),
  ];
}

function line(text: string, options: { alignment?: 'right'; keepNext?: boolean }): Paragraph {
  return new Paragraph({
    spacing: { line: linePitch, lineRule: 'exact', before: 0, after: 0 },
    ...options,
    children: [new TextRun({ text: plainText(text), font: fonts.body, size: size.third })],
  });
}
