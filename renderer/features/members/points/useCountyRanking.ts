import { useEffect, useState } from 'react';
import { useOffice } from '@/data/context';
import { countySettings } from '@/data/countySettings';

/** Whether the county lets people be put in order of their points; off where nothing is known. */
export function useCountyRanking(): boolean {
  const office = useOffice();
  const [on, setOn] = useState(false);
  useEffect(() => {
    let left = false;
    async function load(): Promise<void> {
      const { pointsRanking } = await countySettings(office.local);
      if (!left) setOn(pointsRanking === true);
    }
    // Not readable: off.
    load().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [office]);
  return on;
}
