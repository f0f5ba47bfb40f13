import { journalKinds } from '@shared/domain/journal/codes';
import type { Problem } from '@shared/domain/journal/checkOrder';
import { labelOf } from '@shared/domain/record/codes';
import { text } from '@shared/messages';
import type { OutCell, SheetSpec } from '@/documents/write/spec';
import type { ShownLine } from './lines';
import { problemSentence, whenOf } from './problemSentence';

const words = text.journal;

/** The lines and what checking found, as two sheets ready for print. */
export function journalSheets(
  lines: readonly ShownLine[],
  problems: readonly Problem[],
  office: { community: string; deviceId: string; date: string },
): SheetSpec[] {
  const { columns } = words;
  const heads = [columns.at, columns.by, columns.kind, columns.what, columns.count, columns.device];
  const widths = [20, 12, 14, 44, 8, 38];
  const title = words.sheetTitle(office.community);
  return [
    {
      name: words.sheet,
      title,
      subtitle: { left: words.sheetUnit(office.community, lines.length), right: office.date },
      columns: [
        ...heads.map((label, i) => ({ label, width: widths[i] ?? 12 })),
        { label: columns.seq, width: 8 },
        { label: columns.hash, width: 66 },
      ],
      rows: lines.map((line): OutCell[] => [
        whenOf(line.at),
        line.by,
        line.kind === undefined ? undefined : labelOf(journalKinds, line.kind),
        line.kind === undefined ? words.unreadable : line.what,
        line.count,
        line.deviceId,
        line.seq,
        line.hash,
      ]),
      paper: 'A4',
      orientation: 'landscape',
    },
    {
      name: words.problemSheet,
      title: words.check.title,
      columns: [{ label: words.problemColumn, width: 100 }],
      rows:
        problems.length === 0
          ? [[words.noProblems]]
          : problems.map((problem) => [problemSentence(problem, office.deviceId)]),
      paper: 'A4',
      orientation: 'landscape',
    },
  ];
}
