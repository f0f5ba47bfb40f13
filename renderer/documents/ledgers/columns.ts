import { transferDirections } from '@shared/domain/member/codes';
import { halfYearLabel } from '@shared/domain/member/halfYear';
import { ageOn, partyYears, probationEnd } from '@shared/domain/member/rules';
import { isYearLedger, type OutputKind } from '@shared/domain/member/ledgers';
import type { Member, Transfer } from '@shared/domain/member/type';
import { labelOf } from '@shared/domain/record/codes';
import { addDays } from '@shared/lib/dates';
import { memberLedgers } from '@shared/messages/memberLedgers';
import { documents } from '@shared/messages/documents';
import { rosterColumns } from '../roster/exportColumns';
import { memberColumns, type MemberColumn } from '../table/memberFields';
import type { OutCell, OutColumn } from '../write/spec';
import { isYearColumn, type YearColumn, yearColumn, yearColumnLabels, type YearSums } from './yearColumns';

const labels = memberLedgers.columnLabels;
const { separator } = documents.roster;

type OwnColumn = keyof typeof labels;
export type LedgerColumnKey = MemberColumn | OwnColumn | YearColumn;

/** One line of a ledger; of 组织关系转接 a member has a line for each transfer. */
export interface LedgerLine {
  member: Member;
  transfer?: Transfer;
  /** Of 党费 and 积分. */
  sums?: YearSums | undefined;
}

export interface LedgerColumn extends OutColumn {
  key: LedgerColumnKey;
  cell: (line: LedgerLine, index: number) => OutCell;
}

const day = (date: string | undefined): OutCell => (date === undefined ? undefined : { date });

/** `on` is the day of the ledger. */
const own: Record<OwnColumn, { width: number; cell: (line: LedgerLine, on: string) => OutCell }> = {
  age: { width: 6, cell: ({ member }, on) => ageOn(member.birthDate, on) },
  partyAge: { width: 6, cell: ({ member }, on) => partyYears(member, on) },
  probationDue: {
    width: 12,
    cell: ({ member }) => (member.joinedAt ? day(probationEnd(member.joinedAt)) : undefined),
  },
  employer: { width: 22, cell: ({ member }) => member.inService?.employer },
  reportedAt: { width: 12, cell: ({ member }) => day(member.inService?.reportedAt) },
  skills: { width: 14, cell: ({ member }) => member.inService?.skills },
  post: { width: 14, cell: ({ member }) => member.inService?.post },
  wish: { width: 18, cell: ({ member }) => member.inService?.wish },
  pairedCount: { width: 8, cell: ({ member }) => member.inService?.householdIds?.length },
  halfYearDone: {
    width: 14,
    cell: ({ member }) => member.inService?.halfYearDone?.map(halfYearLabel).join(separator),
  },
  feedback: { width: 20, cell: ({ member }) => member.inService?.feedback },
  transferDirection: { width: 8, cell: ({ transfer }) => labelOf(transferDirections, transfer?.direction) },
  transferDate: { width: 12, cell: ({ transfer }) => day(transfer?.date) },
  fromOrg: { width: 24, cell: ({ transfer }) => transfer?.fromOrg },
  toOrg: { width: 24, cell: ({ transfer }) => transfer?.toOrg },
  letterNumber: { width: 16, cell: ({ transfer }) => transfer?.letterNumber },
  letterUntil: {
    width: 12,
    cell: ({ transfer }) =>
      transfer?.validDays !== undefined && transfer.date.length === 10
        ? day(addDays(transfer.date, transfer.validDays))
        : undefined,
  },
  receiptAt: { width: 12, cell: ({ transfer }) => day(transfer?.receiptAt) },
};

const isOwn = (key: string): key is OwnColumn => key in own;

/** Narrower than on a 花名册: a ledger of its own holds more columns on A4; long text wraps. */
const narrow: Partial<Record<LedgerColumnKey, number>> = { branch: 18, floatingKind: 14, address: 26 };

/** Every column that any ledger can have, with the words of its heading. */
export const allLedgerColumns: readonly { key: LedgerColumnKey; label: string }[] = [
  ...memberColumns.map(({ key, label }) => ({ key, label })),
  ...Object.entries(labels).flatMap(([key, label]) => (isOwn(key) ? [{ key, label }] : [])),
];

/** What a ledger offers to choose from. */
export function columnsOf(kind: OutputKind): readonly { key: LedgerColumnKey; label: string }[] {
  return isYearLedger(kind) ? [...yearColumnLabels[kind], ...allLedgerColumns] : allLedgerColumns;
}

/** The columns of these keys as they are written on the day `on`. */
export function ledgerColumns(keys: readonly LedgerColumnKey[], on: string): LedgerColumn[] {
  return keys.flatMap((key): LedgerColumn[] => {
    if (isOwn(key)) {
      const { width, cell } = own[key];
      return [{ key, label: labels[key], width, align: 'center', cell: (line) => cell(line, on) }];
    }
    if (isYearColumn(key)) {
      const { label, width, cell } = yearColumn(key);
      return [{ key, label, width, align: 'center', cell: ({ sums }) => sums && cell(sums) }];
    }
    return rosterColumns([key]).map((column) => ({
      ...column,
      width: narrow[key] ?? column.width,
      cell: ({ member }, index) => column.cell(member, index),
    }));
  });
}
