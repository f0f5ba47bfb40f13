import type { PlainDate } from '@shared/domain/record/envelope';
import { documents } from '@shared/messages/documents';
import { points as said } from '@shared/messages/points';
import { spelledDate } from '../word/spelling';
import type { OutCell, SheetSpec } from '../write/spec';

const words = said.sheet;

/** One entry of 积分 as the ledger names it. */
export interface PointsSheetLine {
  name: string;
  branch: string;
  date: PlainDate;
  rule: string;
  points: number;
  text?: string | undefined;
  evidence?: string | undefined;
  by: string;
}

interface Heading {
  community: string;
  year: number;
  /** Day of the export. */
  date: PlainDate;
}

/** 积分台账: every entry of the year. */
export function pointsSheet(lines: readonly PointsSheetLine[], heading: Heading): SheetSpec {
  return {
    name: words.entriesName,
    title: words.title(heading.community, heading.year),
    subtitle: subtitle(heading, new Set(lines.map(({ name, branch }) => `${name} ${branch}`)).size),
    columns: [
      { label: words.number, width: 6, align: 'center' },
      { label: words.name, width: 12 },
      { label: words.branch, width: 22 },
      { label: words.date, width: 12, align: 'center' },
      { label: words.rule, width: 24 },
      { label: words.points, width: 8, align: 'center' },
      { label: words.text, width: 26 },
      { label: words.evidence, width: 18 },
      { label: words.by, width: 12 },
    ],
    rows: lines.map((line, at): OutCell[] => [
      at + 1,
      line.name,
      line.branch,
      { date: line.date },
      line.rule,
      line.points,
      line.text,
      line.evidence,
      line.by,
    ]),
    paper: 'A4',
    orientation: 'landscape',
  };
}

/** 积分汇总: one line a member in the order given, never by points. */
export function pointsTotalsSheet(
  lines: readonly { name: string; branch: string; points: number; count: number }[],
  heading: Heading,
): SheetSpec {
  return {
    name: words.totalsName,
    title: words.totalsTitle(heading.community, heading.year),
    subtitle: subtitle(heading, lines.length),
    columns: [
      { label: words.number, width: 6, align: 'center' },
      { label: words.name, width: 14 },
      { label: words.branch, width: 28 },
      { label: words.count, width: 10, align: 'center' },
      { label: words.points, width: 10, align: 'center' },
    ],
    rows: lines.map(({ name, branch, points, count }, at): OutCell[] => [
      at + 1,
      name,
      branch,
      count,
      points,
    ]),
    paper: 'A4',
    orientation: 'portrait',
  };
}

const subtitle = ({ community, date }: Heading, people: number): SheetSpec['subtitle'] => ({
  left: words.unit(community, people),
  right: documents.roster.day(spelledDate(date)),
});
