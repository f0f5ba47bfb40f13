import { useMemo } from 'react';
import { duesAccount, type DuesFact } from '@shared/domain/member/duesAccount';
import { today } from '@shared/lib/dates';
import { yuan } from '@shared/lib/money';
import { text } from '@shared/messages';
import { useIndexes, useIndexVersion } from '@/search/context';

/** 党费 and 积分 of one member in a sentence each, for his page. */
export function useMemberWork(memberId: string): { dues: string; points: string } {
  const { ledger } = useIndexes();
  const version = useIndexVersion(ledger);
  return useMemo(() => {
    const facts: DuesFact[] = [];
    const day = today();
    let points = 0;
    let count = 0;
    ledger.each(({ id, kind, subjectId, date, rule, amount, takenBack }) => {
      if (takenBack || subjectId !== memberId) return;
      if (kind === 'dues' || kind === 'duesRate') facts.push({ id, kind, date, rule, amount });
      if (kind !== 'points' || !date.startsWith(day.slice(0, 4))) return;
      points += amount ?? 0;
      count += 1;
    });
    return {
      dues: duesSentence(facts, day.slice(0, 7)),
      points: text.members.points.ofMember(points, count),
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `version` stands for the content of the index
  }, [ledger, version, memberId]);
}

function duesSentence(facts: readonly DuesFact[], month: string): string {
  const words = text.members.dues.ofMember;
  const { rate, paid, arrears } = duesAccount(facts, month);
  if (!rate) return words.unfixed;
  return [
    words.now(yuan(rate.amount)),
    paid.length > 0 ? words.paid : words.unpaid,
    ...(arrears.length > 0 ? [words.owes(arrears.length)] : []),
  ].join(words.separator);
}
