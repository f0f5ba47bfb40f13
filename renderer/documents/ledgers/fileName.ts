import { isYearLedger, type OutputKind } from '@shared/domain/member/ledgers';
import { memberLedgers } from '@shared/messages/memberLedgers';

/**
 * `流动党员台账-北关社区-20261121.xlsx`: never the name of a person. `date` is `YYYY-MM-DD`; a ledger of a year says which.
 */
export function ledgerFileName(kind: OutputKind, community: string, date: string, year?: number): string {
  const place = community.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim();
  const parts = [ledgerName(kind, year), place, date.replaceAll('-', '')];
  return `${parts.filter((part) => part !== '').join('-')}.xlsx`;
}

/** `2026年党费台账`; the other ledgers bear no year. */
export function ledgerName(kind: OutputKind, year: number | undefined): string {
  const name = memberLedgers.kinds[kind];
  return isYearLedger(kind) && year !== undefined ? memberLedgers.ofYear(year, name) : name;
}
