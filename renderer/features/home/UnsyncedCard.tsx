import { useEffect, useState } from 'react';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import type { Office } from '@/data/office';
import { usePairs } from '@/search/pairs/usePairs';
import { placesOf, type Standing, standingOf, runOrder } from '@/sync';
import { GoButton } from './GoButton';
import { TodoCard, type TodoLine } from './TodoCard';

async function standing(office: Office): Promise<Standing> {
  const sum: Standing = { waiting: 0, refused: 0, toDecide: 0, setAside: 0 };
  for (const { code } of placesOf(office.communities)) {
    for (const collection of runOrder) {
      // The journal's entry about a run always waits for the next one, so it is not counted as work.
      if (collection === 'journal') continue;
      const one = await standingOf(office.replica, collection, code);
      sum.waiting += one.waiting;
      sum.refused += one.refused;
      sum.toDecide += one.toDecide;
      sum.setAside += one.setAside;
    }
  }
  return sum;
}

/** What has not reached the county yet, counted from what lies on this PC. */
export function UnsyncedCard() {
  const office = useOffice();
  const pairs = usePairs();
  const [sum, setSum] = useState<Standing>();
  useEffect(() => {
    let left = false;
    async function load(): Promise<void> {
      const found = await standing(office);
      if (!left) setSum(found);
    }
    void load();
    return () => {
      left = true;
    };
  }, [office]);
  const go = <GoButton to="/sync" label={text.home.goSync} />;
  const line = (key: string, count: number, say: (n: number) => string, late: boolean): TodoLine[] =>
    count > 0
      ? [{ key, main: say(count), late, action: key === 'waiting' || key === 'duplicates' ? go : null }]
      : [];
  return (
    <TodoCard
      title={text.home.unsynced}
      none={sum ? text.home.unsyncedNone : text.words.working}
      lines={
        sum
          ? [
              ...line('waiting', sum.waiting, text.home.unsyncedCount, false),
              ...line('toDecide', sum.toDecide, text.home.toDecide, true),
              ...line('refused', sum.refused, text.home.refused, true),
              ...line('duplicates', pairs?.length ?? 0, text.duplicates.onHome, true),
            ]
          : []
      }
    />
  );
}
