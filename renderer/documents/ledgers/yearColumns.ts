import type { YearLedgerKind } from '@shared/domain/member/ledgers';
import type { PlainDate } from '@shared/domain/record/envelope';
import { memberLedgers } from '@shared/messages/memberLedgers';
import type { OutCell } from '../write/spec';

/** What the entries of a year say about one member; money in fen. */
export interface YearSums {
  /** 党费 of a month as it was fixed last. */
  due?: number | undefined;
  /** Paid for each of the twelve months. */
  months: readonly (number | undefined)[];
  /** Unpaid months. */
  arrears: number;
  /** 积分, how many entries, and the day of the last. */
  points: number;
  entries: number;
  lastOn?: PlainDate | undefined;
}

const { duesLabels, pointsLabels } = memberLedgers;

export type YearColumn = keyof typeof duesLabels | keyof typeof pointsLabels;

interface Spec {
  width: number;
  cell: (sums: YearSums) => OutCell;
}

const money = (fen: number | undefined): OutCell => (fen === undefined ? undefined : { fen });
const month = (at: number): Spec => ({ width: 8, cell: ({ months }) => money(months[at]) });

const specs: Record<YearColumn, Spec> = {
  duesDue: { width: 9, cell: ({ due }) => money(due) },
  dues01: month(0),
  dues02: month(1),
  dues03: month(2),
  dues04: month(3),
  dues05: month(4),
  dues06: month(5),
  dues07: month(6),
  dues08: month(7),
  dues09: month(8),
  dues10: month(9),
  dues11: month(10),
  dues12: month(11),
  duesTotal: {
    width: 10,
    cell: ({ months }) => ({ fen: months.reduce<number>((sum, paid) => sum + (paid ?? 0), 0) }),
  },
  duesArrears: { width: 8, cell: ({ arrears }) => arrears || undefined },
  pointsCount: { width: 10, cell: ({ entries }) => entries || undefined },
  pointsTotal: { width: 10, cell: ({ points }) => points },
  pointsLast: { width: 14, cell: ({ lastOn }) => (lastOn === undefined ? undefined : { date: lastOn }) },
};

export const isYearColumn = (key: string): key is YearColumn => key in specs;

/** Headings of a year's columns, by the ledger that offers them. */
export const yearColumnLabels: Readonly<
  Record<YearLedgerKind, readonly { key: YearColumn; label: string }[]>
> = {
  dues: columnsIn(duesLabels),
  points: columnsIn(pointsLabels),
};

function columnsIn(labels: Readonly<Record<string, string>>): { key: YearColumn; label: string }[] {
  return Object.entries(labels).flatMap(([key, label]) => (isYearColumn(key) ? [{ key, label }] : []));
}

/** Heading, width and cell of a year's column. */
export function yearColumn(key: YearColumn): Spec & { label: string } {
  const label = { ...duesLabels, ...pointsLabels }[key];
  return { ...specs[key], label };
}
