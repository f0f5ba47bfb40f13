import { useCallback } from 'react';
import { today as todayHere } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useIndexes, useIndexCount } from '@/search/context';
import type { MatterRow } from '@/search/indexes';
import { GoButton } from './GoButton';
import { TodoCard } from './TodoCard';

const isOpen = (row: MatterRow): boolean => row.state !== 'closed';

/** How many matters are open and how many are late. */
export function MattersCard() {
  const { matters } = useIndexes();
  const today = todayHere();
  const isLate = useCallback(
    (row: MatterRow) => isOpen(row) && row.deadline !== undefined && row.deadline < today,
    [today],
  );
  const open = useIndexCount(matters, isOpen);
  const late = useIndexCount(matters, isLate);
  const go = <GoButton to="/matters" label={text.home.all} />;
  return (
    <TodoCard
      title={text.home.matters}
      none={text.home.mattersNone}
      lines={[
        ...(open > 0 ? [{ key: 'open', main: text.home.mattersOpen(open), action: go }] : []),
        ...(late > 0
          ? [{ key: 'late', main: text.home.mattersOverdue(late), late: true, action: null }]
          : []),
      ]}
    />
  );
}
