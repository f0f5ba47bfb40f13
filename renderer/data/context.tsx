import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { CollectionName } from '@shared/domain/record/envelope';
import type { Records } from '@shared/domain/records';
import type { Office } from './office';

const OfficeContext = createContext<Office | undefined>(undefined);

/** Gives the opened data to everything below. */
export function OfficeProvider({ office, children }: { office: Office; children: ReactNode }): ReactNode {
  return <OfficeContext value={office}>{children}</OfficeContext>;
}

/** The opened data. Throws outside an OfficeProvider: a mistake in the tree of components. */
export function useOffice(): Office {
  const office = useContext(OfficeContext);
  if (!office) throw new Error('useOffice outside of OfficeProvider');
  return office;
}

/** `missing`: no such record, or removed. `failed`: it could not be read (see `error`). */
export type Live<R> =
  | { state: 'loading' | 'missing'; record?: undefined; error?: undefined }
  | { state: 'ready'; record: R; error?: undefined }
  | { state: 'failed'; record?: undefined; error: unknown };

/** One record, kept current; an undefined id is `missing`. */
export function useRecord<N extends CollectionName>(collection: N, id: string | undefined): Live<Records[N]> {
  const { records, state, error } = useRecords(collection, id === undefined ? [] : [id]);
  const [record] = records;
  if (record) return { state: 'ready', record };
  if (state === 'failed') return { state, error };
  return { state: state === 'ready' ? 'missing' : 'loading' };
}

export interface LiveRecords<R> {
  /** `loading` until every id was looked up once; records found before stay shown meanwhile. */
  state: 'loading' | 'ready' | 'failed';
  /** In the order of the ids; missing and removed ones are left out. */
  records: R[];
  error?: unknown;
}

interface Loaded<R> {
  /** For which collection and ids; anything else is out of date. */
  key: string;
  byId: ReadonlyMap<string, R>;
  error?: unknown;
}

/** Several records, kept current, e.g. the visible rows of a list. */
export function useRecords<N extends CollectionName>(
  collection: N,
  ids: readonly string[],
): LiveRecords<Records[N]> {
  const office = useOffice();
  const key = JSON.stringify([collection, ids]);
  const [loaded, setLoaded] = useState<Loaded<Records[N]>>();

  useEffect(() => {
    const wanted = idsOf(key);
    const repository = office.repo(collection);
    /** What changed while the first reading was under way is newer than what it gives. */
    const newer = new Map<string, Records[N] | undefined>();
    let left = false;
    const apply = (base: ReadonlyMap<string, Records[N]>): Map<string, Records[N]> => {
      const byId = new Map(base);
      for (const [id, record] of newer) {
        if (record) byId.set(id, record);
        else byId.delete(id);
      }
      return byId;
    };
    const stop = repository.subscribe(({ upserted, removed }) => {
      let concerned = false;
      for (const record of upserted) {
        if (!wanted.has(record.id)) continue;
        newer.set(record.id, record);
        concerned = true;
      }
      for (const id of removed) {
        if (!wanted.has(id)) continue;
        newer.set(id, undefined);
        concerned = true;
      }
      if (!concerned) return;
      setLoaded((current) => (current?.key === key ? { key, byId: apply(current.byId) } : current));
    });
    async function load(): Promise<void> {
      try {
        const records = await repository.getMany([...wanted]);
        if (left) return;
        setLoaded({ key, byId: apply(new Map(records.map((record) => [record.id, record]))) });
      } catch (error) {
        if (!left) setLoaded({ key, byId: new Map(), error });
      }
    }
    void load();
    return () => {
      left = true;
      stop();
    };
  }, [office, collection, key]);

  return useMemo(() => {
    const records = [...idsOf(key)].flatMap((id) => loaded?.byId.get(id) ?? []);
    if (loaded?.key !== key) return { state: 'loading', records };
    if (loaded.error !== undefined) return { state: 'failed', records, error: loaded.error };
    return { state: 'ready', records };
  }, [loaded, key]);
}

function idsOf(key: string): Set<string> {
  const parsed: unknown = JSON.parse(key);
  const ids: unknown = Array.isArray(parsed) ? parsed[1] : [];
  return new Set(Array.isArray(ids) ? ids.map(String) : []);
}
