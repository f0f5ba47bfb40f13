import { useMemo } from 'react';
import { isCounted } from '@shared/domain/member/rules';
import type { PlainDate } from '@shared/domain/record/envelope';
import { localDate } from '@shared/lib/dates';
import { useIndexes, useIndexQuery, useIndexVersion } from '@/search/context';
import type { MemberRow } from '@/search/indexes';
import { type DatedFact, type DuesLine, duesFacts, lineOf } from './accounts';

const dayOf = (instant: string): PlainDate => localDate(new Date(instant));
const none: readonly DatedFact[] = [];

/**
 * Everybody who owes dues in a month (`YYYY-MM`): who is counted here now, and who has left but paid for it. `shown` is
 * what matches the words and the branch.
 */
export function useDuesMonth(month: PlainDate, asked: { text: string; branch: string | undefined }) {
  const { members, ledger } = useIndexes();
  const version = useIndexVersion(ledger);
  // oxlint-disable-next-line react/exhaustive-deps -- `version` stands for the content of the index
  const facts = useMemo(() => duesFacts(ledger), [ledger, version]);
  const where = useMemo(() => {
    const paid = (id: string): boolean =>
      (facts.get(id) ?? none).some(({ kind, date }) => kind === 'dues' && date === month);
    return (row: MemberRow) => isCounted(row) || paid(row.id);
  }, [facts, month]);
  const ids = useIndexQuery(members, { text: asked.text, where });

  const everybody = useMemo(
    (): DuesLine[] =>
      members
        .rows(ids)
        .map(({ id, name, branch = '', category }) =>
          lineOf({ id, name, branch, category }, facts.get(id) ?? none, month, dayOf),
        ),
    [members, ids, facts, month],
  );
  const shown = useMemo(
    () =>
      asked.branch === undefined ? everybody : everybody.filter(({ branch }) => branch === asked.branch),
    [everybody, asked.branch],
  );
  return { lines: shown, facts };
}
