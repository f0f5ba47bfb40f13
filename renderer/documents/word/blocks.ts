import { AlignmentType, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx';
import type { IParagraphOptions } from 'docx';
import { documents } from '@shared/messages/documents';
import { plainText } from '../write/cells';
import { fonts, linePitch, size } from './layout';

const spacing = { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 };

/** Two characters of 3号. */
const indent = { firstLine: size.third * 20 };

export function title(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...spacing, line: linePitch + 120 },
    children: [new TextRun({ text: plainText(text), font: fonts.title, size: size.second })],
  });
}

export function centred(text: string): Paragraph {
  return line(text, { alignment: AlignmentType.CENTER });
}

export function blank(): Paragraph {
  return line('', {});
}

/** Body text; line breaks begin paragraphs of their own. */
export function body(text: string): Paragraph[] {
  return text
    .split(/\r?\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => line(part.trim(), { indent }));
}

/** `label：value`, the label in 黑体. */
export function fact(label: string, value: string): Paragraph {
  const [before = '', after = ''] = documents.minutes.fact(label, '\n').split('\n');
  return new Paragraph({
    spacing,
    indent,
    children: [
      new TextRun({ text: plainText(before), font: fonts.level1, size: size.third }),
      new TextRun({ text: plainText(value + after), font: fonts.body, size: size.third }),
    ],
  });
}

export function heading(level: 1 | 2, text: string): Paragraph {
  const font = level === 1 ? fonts.level1 : fonts.level2;
  return new Paragraph({
    spacing,
    indent,
    keepNext: true,
    outlineLevel: level - 1,
    children: [new TextRun({ text: plainText(text), font, size: size.third })],
  });
}

/** `— 1 —` in 4号 宋体, one character in from the outer edge: right on odd pages, left on even ones. */
export function pageNumber(side: 'odd' | 'even'): Footer {
  const { pageDash } = documents.minutes;
  const inset = size.fourth * 10;
  const run = { font: fonts.pageNumber, size: size.fourth };
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: inset } : { left: inset },
        children: [new TextRun({ ...run, children: [`${pageDash} `, PageNumber.CURRENT, ` ${pageDash}`] })],
      }),
    ],
  });
}

function line(text: string, options: IParagraphOptions): Paragraph {
  return new Paragraph({
    spacing,
    ...options,
    children: [new TextRun({ text: plainText(text), font: fonts.body, size: size.third })],
  });
}
