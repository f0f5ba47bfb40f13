import type { LedgerKind } from '@shared/domain/member/ledgers';
import { memberLedgers } from '@shared/messages/memberLedgers';

/** `流动党员台账-北关社区-20261121.xlsx`: never the name of a person. `date` is `YYYY-MM-DD`. */
export function ledgerFileName(kind: LedgerKind, community: string, date: string): string {
  const place = community.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim();
  const parts = [memberLedgers.kinds[kind], place, date.replaceAll('-', '')];
  return `${parts.filter((part) => part !== '').join('-')}.xlsx`;
}
