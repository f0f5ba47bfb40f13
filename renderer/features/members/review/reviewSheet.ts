import { memberCategories, reviewGrades } from '@shared/domain/member/codes';
import { labelOf } from '@shared/domain/record/codes';
import { documents } from '@shared/messages/documents';
import { review } from '@shared/messages/review';
import { spelledDate } from '@/documents/word/spelling';
import type { OutCell, SheetSpec } from '@/documents/write/spec';
import type { ReviewLine } from './reviewLines';

const { sheet: words, columns, ungraded } = review;

/** The result of a year as a table; `date` is the day of printing. */
export function reviewSheet(
  lines: readonly ReviewLine[],
  { community, year, date }: { community: string; year: number; date: string },
): SheetSpec {
  return {
    name: words.name,
    title: words.title(community, year),
    subtitle: { left: words.unit(community, lines.length), right: documents.roster.day(spelledDate(date)) },
    columns: [
      { label: columns.number, width: 8, align: 'center' },
      { label: columns.name, width: 16 },
      { label: columns.branch, width: 30 },
      { label: columns.category, width: 14 },
      { label: columns.grade, width: 30 },
    ],
    rows: lines.map(({ name, branch, category, gradable, grade }, at): OutCell[] => [
      at + 1,
      name,
      branch,
      labelOf(memberCategories, category),
      gradable ? labelOf(reviewGrades, grade) : ungraded,
    ]),
    paper: 'A4',
    orientation: 'portrait',
  };
}
