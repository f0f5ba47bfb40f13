import type { LedgerKind } from '@shared/domain/member/ledgers';
import type { Member } from '@shared/domain/member/type';
import { documents } from '@shared/messages/documents';
import { memberLedgers } from '@shared/messages/memberLedgers';
import { spelledDate } from '../word/spelling';
import type { OutCell, SheetSpec } from '../write/spec';
import { type LedgerColumnKey, ledgerColumns, type LedgerLine } from './columns';
import { masked } from './mask';

export interface LedgerOptions {
  kind: LedgerKind;
  columns: readonly LedgerColumnKey[];
  paper: 'A4' | 'A3';
  /** 隐去个人信息 */
  masked: boolean;
  /** Name of the community; stands in the title. */
  community: string;
  /** Day of the ledger, `YYYY-MM-DD`. */
  date: string;
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
    for (const line of linesOf(options.kind, member))
      rows.push(columns.map(({ cell }) => cell(line, rows.length)));
  }
  const title = memberLedgers.sheetTitle(options.community, memberLedgers.kinds[options.kind]);
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
    rows,
    paper: options.paper,
    orientation: 'landscape',
  };
}

function linesOf(kind: LedgerKind, member: Member): LedgerLine[] {
  if (kind !== 'transfers') return [{ member }];
  const transfers = member.transfers ?? [];
  return transfers.toSorted((a, b) => a.date.localeCompare(b.date)).map((transfer) => ({ member, transfer }));
}
