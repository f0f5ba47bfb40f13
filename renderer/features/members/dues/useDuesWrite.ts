import { App } from 'antd';
import { useRef } from 'react';
import { newLedgerEntry } from '@shared/domain/ledger/factory';
import { isTakenBack } from '@shared/domain/ledger/takeBack';
import type { LedgerEntry } from '@shared/domain/ledger/type';
import { arrearsMonths } from '@shared/domain/member/duesAccount';
import type { Draft, PlainDate } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { useLedgerEntries } from '../work/useLedgerEntries';
import { type DuesLine, isUnpaid } from './accounts';

/** More entries than one member gathers in a lifetime. */
const most = 5000;

const paymentOf = (subjectId: string, date: PlainDate, amount: number): Draft<LedgerEntry> =>
  newLedgerEntry({ kind: 'dues', subjectId, date, amount });

/** Writes payments down and takes them back; each can be undone. */
export function useDuesWrite(month: PlainDate) {
  const office = useOffice();
  const { message } = App.useApp();
  const { add, remove } = useLedgerEntries();
  /** Members being written now: two quick presses must not make two payments. */
  const busy = useRef(new Set<string>());
  const words = text.members.dues;
  const ledger = office.repo('ledger');

  async function once(memberId: string, work: () => Promise<void>): Promise<void> {
    if (busy.current.has(memberId)) return;
    busy.current.add(memberId);
    try {
      await work();
    } catch {
      message.error(text.words.saveFailed);
    } finally {
      busy.current.delete(memberId);
    }
  }

  /** The month's payments as they are on disk; the list may be a frame behind. */
  async function payments(memberId: string): Promise<string[]> {
    const all = await ledger.find({ field: 'subjectId', equals: memberId, limit: most });
    return all
      .filter((entry) => entry.kind === 'dues' && entry.date === month && !isTakenBack(entry))
      .map(({ id }) => id);
  }

  return {
    /** Pays what is owed this month, or takes the payment back where there is one. */
    toggle: ({ id, name, account }: DuesLine): Promise<void> =>
      once(id, async () => {
        const paid = await payments(id);
        if (paid.length === 0) {
          await ledger.insert(paymentOf(id, month, account.rate?.amount ?? 0));
          return;
        }
        await remove(paid, words.unpaid(name));
      }),
    payAll: (lines: readonly DuesLine[]): Promise<void> =>
      once('', async () => {
        const owing = lines.filter(isUnpaid);
        const drafts = owing.map(({ id, account }) => paymentOf(id, month, account.rate?.amount ?? 0));
        await add(drafts, words.paidMany(owing.length));
      }),
    /** 补交: the latest months owed, as far back as is allowed. */
    payArrears: ({ id, name, account }: DuesLine): Promise<void> =>
      once(id, async () => {
        const owed = account.arrears.slice(-arrearsMonths);
        const drafts = owed.map((each) => paymentOf(id, each.month, each.amount));
        await add(drafts, words.paidArrears(name, owed.length));
      }),
  };
}
