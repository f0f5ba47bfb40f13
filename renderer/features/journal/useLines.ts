import type { Dayjs } from 'dayjs';
import { useEffect, useState } from 'react';
import { useOffice } from '@/data/context';
import { linesBetween, type ShownLine } from './lines';

export interface LoadedLines {
  lines: ShownLine[];
  isCut: boolean;
  state: 'loading' | 'ready' | 'failed';
}

/** Lines that come while one looks are read once nothing came for so long. */
const quietMs = 300;

/** The lines of these days, both included, kept current. */
export function useLines([from, to]: [Dayjs, Dayjs]): LoadedLines {
  const office = useOffice();
  const [loaded, setLoaded] = useState<LoadedLines>({ lines: [], isCut: false, state: 'loading' });
  const start = from.startOf('day').valueOf();
  const end = to.add(1, 'day').startOf('day').valueOf();
  useEffect(() => {
    const left = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function load(): Promise<void> {
      try {
        const found = await linesBetween(office, start, end, left.signal);
        if (!left.signal.aborted) setLoaded({ ...found, state: 'ready' });
      } catch {
        if (!left.signal.aborted) setLoaded({ lines: [], isCut: false, state: 'failed' });
      }
    }
    const stop = office.repo('journal').subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void load(), quietMs);
    });
    void load();
    return () => {
      left.abort();
      clearTimeout(timer);
      stop();
    };
  }, [office, start, end]);
  return loaded;
}
