import { useEffect, useState } from 'react';
import type { LedgerEntry } from '@shared/domain/ledger/type';
import { useOffice } from './context';
import { byDate, entriesOf } from './steps';

export interface LiveEntries {
  state: 'loading' | 'ready' | 'failed';
  /** Oldest first, also those taken back. */
  entries: LedgerEntry[];
}

/** The ledger entries about one record, kept current. */
export function useEntries(subjectId: string): LiveEntries {
  const office = useOffice();
  const [loaded, setLoaded] = useState<{
    subjectId: string;
    state: 'ready' | 'failed';
    entries: LedgerEntry[];
  }>();

  useEffect(() => {
    /** What changed while the first reading was under way is newer than what it gives. */
    const newer = new Map<string, LedgerEntry | undefined>();
    let left = false;
    const joined = (entries: readonly LedgerEntry[]): LedgerEntry[] => {
      const byId = new Map<string, LedgerEntry | undefined>(entries.map((entry) => [entry.id, entry]));
      for (const [id, entry] of newer) byId.set(id, entry);
      return [...byId.values()].filter((entry) => entry !== undefined).toSorted(byDate);
    };
    const stop = office.repo('ledger').subscribe(({ upserted, removed }) => {
      for (const entry of upserted) newer.set(entry.id, entry.subjectId === subjectId ? entry : undefined);
      for (const id of removed) newer.set(id, undefined);
      setLoaded((now) => (now?.subjectId === subjectId ? { ...now, entries: joined(now.entries) } : now));
    });
    async function load(): Promise<void> {
      try {
        const entries = await entriesOf(office, subjectId);
        if (!left) setLoaded({ subjectId, state: 'ready', entries: joined(entries) });
      } catch {
        if (!left) setLoaded({ subjectId, state: 'failed', entries: [] });
      }
    }
    void load();
    return () => {
      left = true;
      stop();
    };
  }, [office, subjectId]);

  return loaded?.subjectId === subjectId ? loaded : { state: 'loading', entries: [] };
}
