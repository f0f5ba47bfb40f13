import { duesAccount, type DuesFact } from '@shared/domain/member/duesAccount';
import type { YearLedgerKind } from '@shared/domain/member/ledgers';
import { isCounted } from '@shared/domain/member/rules';
import type { PlainDate } from '@shared/domain/record/envelope';
import type { YearSums } from '@/documents/ledgers/yearColumns';
import type { Indexes } from '@/search/indexes';

const kindsOf: Readonly<Record<YearLedgerKind, readonly string[]>> = {
  dues: ['dues', 'duesRate'],
  points: ['points'],
};

/** The entries of 党费 or 积分 by member, those taken back left out. */
function factsOf({ ledger }: Pick<Indexes, 'ledger'>, kind: YearLedgerKind): Map<string, DuesFact[]> {
  const facts = new Map<string, DuesFact[]>();
  ledger.each(({ id, kind: entry, subjectId, date, rule, amount, takenBack }) => {
    if (takenBack || !kindsOf[kind].includes(entry)) return;
    const known = facts.get(subjectId) ?? [];
    known.push({ id, kind: entry, date, rule, amount });
    facts.set(subjectId, known);
  });
  return facts;
}

const add = (facts: readonly DuesFact[]): number => facts.reduce((sum, { amount = 0 }) => sum + amount, 0);

function sumsOf(facts: readonly DuesFact[], year: number, today: PlainDate): YearSums {
  const inYear = facts.filter(({ date }) => date.startsWith(`${year}-`));
  const paidIn = (month: string): number | undefined => {
    const paid = inYear.filter(({ kind, date }) => kind === 'dues' && date === month);
    return paid.length > 0 ? add(paid) : undefined;
  };
  const months = Array.from({ length: 12 }, (_, at) => paidIn(`${year}-${String(at + 1).padStart(2, '0')}`));
  const last = today.startsWith(String(year)) ? today.slice(0, 7) : `${year}-12`;
  const { rate, arrears } = duesAccount(facts, last);
  const points = inYear.filter(({ kind }) => kind === 'points');
  return {
    due: rate?.amount,
    months,
    arrears: arrears.length,
    points: add(points),
    entries: points.length,
    lastOn: points
      .map(({ date }) => date)
      .toSorted()
      .at(-1),
  };
}

/**
 * What the entries of a year say about members, from the index, and who stands in that year's ledger: who counts here
 * now, and who has an entry in the year. `today` ends the present year.
 */
export function yearSums(
  indexes: Pick<Indexes, 'members' | 'ledger'>,
  kind: YearLedgerKind,
  year: number,
  today: PlainDate,
): { of: (memberId: string) => YearSums; ids: Set<string> } {
  const facts = factsOf(indexes, kind);
  const wrote = (id: string): boolean =>
    (facts.get(id) ?? []).some(
      ({ kind: entry, date }) => entry !== 'duesRate' && date.startsWith(`${year}-`),
    );
  return {
    of: (memberId) => sumsOf(facts.get(memberId) ?? [], year, today),
    ids: new Set(indexes.members.query({ where: (row) => isCounted(row) || wrote(row.id) })),
  };
}
