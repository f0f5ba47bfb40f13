import { useEffect, useMemo, useRef, useState } from 'react';
import { manyRows, useIndexVersion } from './context';
import { Recount } from './live/recount';
import { atOnce } from './packed/steps';
import type { RowIndex } from './rowIndex';

/**
 * What the steps give, kept current with the index. Of very many rows it is worked out after the page is drawn, so that
 * neither a keystroke nor a download waits for it; until then what was known stays, at first undefined. `steps` is part
 * of the key: define it with useCallback.
 */
export function useInSteps<Row extends { id: string }, Found>(
  index: RowIndex<Row>,
  steps: () => Generator<void, Found>,
): Found | undefined {
  const version = useIndexVersion(index);
  const now = index.size() <= manyRows;
  const found = useMemo(
    () => (now ? atOnce(steps()) : undefined),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `version` stands for the content of the index
    [version, now, steps],
  );
  const [later, setLater] = useState<Found>();
  const recount = useRef<Recount<Found>>(undefined);
  useEffect(() => {
    if (now) return undefined;
    const mine = new Recount(steps, (value) => setLater(() => value));
    recount.current = mine;
    return () => mine.leave();
  }, [now, steps]);
  useEffect(() => {
    if (!now) recount.current?.want();
  }, [version, now, steps]);
  return now ? found : later;
}
