import { memberCategories } from '@shared/domain/member/codes';
import { labelOf } from '@shared/domain/record/codes';
import type { Code, PlainDate } from '@shared/domain/record/envelope';
import { documents } from '@shared/messages/documents';
import { dues } from '@shared/messages/dues';
import { spelledDate } from '../word/spelling';
import type { OutCell, SheetSpec } from '../write/spec';

const words = dues.sheet;

/** One member on a list of 党费; sums in fen. */
export interface DuesSheetLine {
  name: string;
  branch: string;
  category: Code;
  due?: number | undefined;
  paid?: number | undefined;
  paidOn?: PlainDate | undefined;
  arrears: number;
}

interface Heading {
  community: string;
  /** Day of printing. */
  date: PlainDate;
}

const money = (fen: number | undefined): OutCell => (fen === undefined ? undefined : { fen });
const sum = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0);

const subtitle = ({ community, date }: Heading, people: number): SheetSpec['subtitle'] => ({
  left: words.unit(community, people),
  right: documents.roster.day(spelledDate(date)),
});

/** 党费收缴表 of a month (`YYYY-MM`): one line a member, place for a signature, the total last. */
export function duesMonthSheet(
  lines: readonly DuesSheetLine[],
  { month, ...heading }: Heading & { month: PlainDate },
): SheetSpec {
  const rows = lines.map((line, at): OutCell[] => [
    at + 1,
    line.name,
    line.branch,
    labelOf(memberCategories, line.category),
    money(line.due),
    money(line.paid),
    line.paidOn === undefined ? undefined : { date: line.paidOn },
    line.arrears > 0 ? line.arrears : undefined,
    undefined,
  ]);
  const total: OutCell[] = [
    undefined,
    words.total,
    undefined,
    undefined,
    money(sum(lines.map(({ due }) => due))),
    money(sum(lines.map(({ paid }) => paid))),
    undefined,
    undefined,
    undefined,
  ];
  return {
    name: words.monthName,
    title: words.monthTitle(heading.community, Number(month.slice(0, 4)), Number(month.slice(5))),
    subtitle: subtitle(heading, lines.length),
    columns: [
      { label: words.number, width: 6, align: 'center' },
      { label: words.name, width: 12 },
      { label: words.branch, width: 26 },
      { label: words.category, width: 12 },
      { label: words.due, width: 12 },
      { label: words.paid, width: 12 },
      { label: words.paidAt, width: 14, align: 'center' },
      { label: words.arrears, width: 10, align: 'center' },
      { label: words.signature, width: 16 },
    ],
    rows: [...rows, total],
    paper: 'A4',
    orientation: 'landscape',
  };
}

/** One member of the year's ledger; `months` holds what was paid for each of the twelve, in fen. */
export interface DuesYearLine {
  name: string;
  branch: string;
  due?: number | undefined;
  months: readonly (number | undefined)[];
}

/** 党费台账 of a year: what each member paid for each month, sums by member and by month. */
export function duesYearSheet(
  lines: readonly DuesYearLine[],
  { year, ...heading }: Heading & { year: number },
): SheetSpec {
  const twelve = Array.from({ length: 12 }, (_, at) => at);
  const rows = lines.map(({ name, branch, due, months }, at): OutCell[] => [
    at + 1,
    name,
    branch,
    money(due),
    ...twelve.map((month) => money(months[month])),
    { fen: sum(months) },
  ]);
  const byMonth = twelve.map((month) => sum(lines.map(({ months }) => months[month])));
  return {
    name: words.yearName,
    title: words.yearTitle(heading.community, year),
    subtitle: subtitle(heading, lines.length),
    columns: [
      { label: words.number, width: 6, align: 'center' },
      { label: words.name, width: 11 },
      { label: words.branch, width: 22 },
      { label: words.due, width: 9 },
      ...twelve.map((month) => ({ label: words.month(month + 1), width: 8 })),
      { label: words.total, width: 10 },
    ],
    rows: [
      ...rows,
      [
        undefined,
        words.total,
        undefined,
        undefined,
        ...byMonth.map((fen) => ({ fen })),
        { fen: sum(byMonth) },
      ],
    ],
    paper: 'A4',
    orientation: 'landscape',
  };
}
