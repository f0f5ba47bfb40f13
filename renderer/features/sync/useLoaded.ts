import { useEffect, useState } from 'react';
import type { Office } from '@/data/office';
import { useOffice } from '@/data/context';
import { type Place, placesOf } from '@/sync';
import { useRun } from './runStore';

/** Reads something from the office when the page opens and whenever a run or a decision changed what lies there. */
export function useLoaded<T>(read: (office: Office) => Promise<T>): T | undefined {
  const office = useOffice();
  const version = useRun((state) => state.version);
  const [loaded, setLoaded] = useState<{ value: T; version: number }>();
  useEffect(() => {
    let left = false;
    async function load(): Promise<void> {
      const found = await read(office);
      if (!left) setLoaded({ value: found, version });
    }
    void load();
    return () => {
      left = true;
    };
  }, [office, version, read]);
  return loaded?.value;
}

/** Reads something of each community with which this PC works; in their order, one list. */
export async function ofPlaces<T>(office: Office, read: (place: Place) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (const place of placesOf(office.communities)) all.push(...(await read(place)));
  return all;
}
