import type { OutputKind } from '@shared/domain/member/ledgers';
import type { Member } from '@shared/domain/member/type';
import { documents } from '@shared/messages/documents';
import { memberLedgers } from '@shared/messages/memberLedgers';
import { spelledDate } from '../word/spelling';
import type { OutCell, SheetSpec } from '../write/spec';
import { type LedgerColumn, type LedgerColumnKey, ledgerColumns, type LedgerLine } from './columns';
import { ledgerName } from './fileName';
import { masked } from './mask';
import type { YearSums } from './yearColumns';

export interface LedgerOptions {
  kind: OutputKind;
  columns: readonly LedgerColumnKey[];
  paper: 'A4' | 'A3';
  /** 隐去个人信息 */
  masked: boolean;
  /** Name of the community; stands in the title. */
  community: string;
  /** Day of the ledger, `YYYY-MM-DD`. */
  date: string;
  /** Of 党费 and 积分: the year, and what its entries say about a member. */
  year?: number;
  sumsOf?: (memberId: string) => YearSums | undefined;
}

/** A ledger as a finished table, for a workbook and for the printer. Members may come page by page. */
export async function ledgerSheet(
  members: AsyncIterable<Member> | Iterable<Member>,
  options: LedgerOptions,
): Promise<SheetSpec> {
  const all = ledgerColumns(options.columns, options.date);
  const columns = options.masked ? all.map(masked) : all;
  const rows: OutCell[][] = [];
  let people = 0;
  for await (const member of members) {
    people += 1;
    for (const line of linesOf(options, member))
      rows.push(columns.map(({ cell }) => cell(line, rows.length)));
  }
  const title = memberLedgers.sheetTitle(options.community, ledgerName(options.kind, options.year));
  return {
    name: options.kind === 'roster' ? documents.roster.sheet : memberLedgers.kinds[options.kind],
    title,
    subtitle: {
      left:
        memberLedgers.unit(options.community, people) + (options.masked ? memberLedgers.maskedRemark : ''),
      right: documents.roster.day(spelledDate(options.date)),
    },
    // A worker takes data only: what makes the cells stays here.
    columns: columns.map(({ label, width, align }) => ({ label, width, ...(align && { align }) })),
    rows: options.kind === 'dues' ? [...rows, totalOf(columns, rows)] : rows,
    paper: options.paper,
    orientation: 'landscape',
  };
}

/** Sums of the columns that hold money. */
function totalOf(columns: readonly LedgerColumn[], rows: readonly (readonly OutCell[])[]): OutCell[] {
  const named = Math.max(
    0,
    columns.findIndex(({ key }) => key === 'name'),
  );
  return columns.map((_, at) => {
    const parts = rows.flatMap((row) => {
      const cell = row[at];
      return typeof cell === 'object' && 'fen' in cell ? [cell.fen] : [];
    });
    if (at === named) return memberLedgers.total;
    return parts.length > 0 ? { fen: parts.reduce((sum, fen) => sum + fen, 0) } : undefined;
  });
}

function linesOf({ kind, sumsOf }: LedgerOptions, member: Member): LedgerLine[] {
  if (kind !== 'transfers') return [{ member, sums: sumsOf?.(member.id) }];
  const transfers = member.transfers ?? [];
  return transfers.toSorted((a, b) => a.date.localeCompare(b.date)).map((transfer) => ({ member, transfer }));
}
