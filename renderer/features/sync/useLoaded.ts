import { useEffect, useState } from 'react';
import type { Office } from '@/data/office';
import { useOffice } from '@/data/context';
import { useRun } from './runStore';

/** Reads something from the office when the page opens and whenever a run or a decision changed what lies there. */
export function useLoaded<T>(read: (office: Office, community: string) => Promise<T>): T | undefined {
  const office = useOffice();
  const version = useRun((state) => state.version);
  const [loaded, setLoaded] = useState<{ value: T; version: number }>();
  useEffect(() => {
    let left = false;
    async function load(): Promise<void> {
      const found = await read(office, office.profile()?.communityCode ?? '');
      if (!left) setLoaded({ value: found, version });
    }
    void load();
    return () => {
      left = true;
    };
  }, [office, version, read]);
  return loaded?.value;
}
