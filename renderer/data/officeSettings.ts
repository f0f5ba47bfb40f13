import { useCallback, useEffect, useState } from 'react';
import { newOrgUnit } from '@shared/domain/orgUnit/factory';
import type { OrgUnit } from '@shared/domain/orgUnit/type';
import { useOffice } from './context';
import type { Office } from './office';
import { useCommunities } from './useCommunities';

/** What the office has set, by key; see docs/adr/0047. */
export type StoredSettings = Readonly<Record<string, unknown>>;

const page = 500;

/**
 * The settings records in order of their making, so that a later one lies over an earlier one. `orgUnits` has no index
 * over `kind` and is small: it is read once while the office is open and followed from then on.
 */
const known = new WeakMap<Office, Promise<Map<string, OrgUnit>>>();

async function readAll(office: Office): Promise<Map<string, OrgUnit>> {
  const repository = office.repo('orgUnits');
  const units = new Map<string, OrgUnit>();
  const take = (records: readonly OrgUnit[]): void => {
    for (const record of records) if (record.kind === 'settings') units.set(record.id, record);
  };
  repository.subscribe(({ upserted, removed }) => {
    take(upserted);
    for (const id of removed) units.delete(id);
  });
  let checkpoint: string | undefined;
  for (let more = true; more;) {
    const read = await repository.changedSince(checkpoint, page);
    take(read.upserted.filter(({ id }) => !units.has(id)));
    checkpoint = read.checkpoint;
    more = read.length === page;
  }
  return units;
}

async function records(office: Office): Promise<OrgUnit[]> {
  const reading = known.get(office) ?? readAll(office);
  known.set(office, reading);
  try {
    const units = [...(await reading).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    // Each community sets its own; with 全部社区 open the last word of any of them is taken.
    const open = office.communities.open();
    return open === undefined ? units : units.filter(({ org }) => org === open);
  } catch (error) {
    known.delete(office);
    throw error;
  }
}

const merged = (units: readonly OrgUnit[]): StoredSettings =>
  Object.assign({}, ...units.map(({ settings }) => settings ?? {})) as StoredSettings;

/** The office's settings as they stand. */
export async function readOfficeSettings(office: Office): Promise<StoredSettings> {
  return merged(await records(office));
}

/** Sets keys; null takes one back (also where another record still holds it). Resolves when durable. */
export async function setOfficeSettings(office: Office, patch: StoredSettings): Promise<void> {
  const last = (await records(office)).at(-1);
  const repository = office.repo('orgUnits');
  if (last) await repository.modify(last.id, ({ settings }) => ({ settings: { ...settings, ...patch } }));
  else await repository.insert(newOrgUnit({ kind: 'settings', name: '', settings: { ...patch } }));
}

/** The office's settings, kept current, also when they come from another PC; undefined until read once. */
export function useOfficeSettings(): {
  settings: StoredSettings | undefined;
  change: (patch: StoredSettings) => Promise<void>;
} {
  const office = useOffice();
  const { open } = useCommunities();
  const [settings, setSettings] = useState<StoredSettings>();
  useEffect(() => {
    let left = false;
    async function load(): Promise<void> {
      const read = await readOfficeSettings(office);
      if (!left) setSettings(read);
    }
    // Not readable: nothing is set, the given lists stand.
    const refresh = (): void => void load().catch(() => !left && setSettings({}));
    const stop = office.repo('orgUnits').subscribe(({ upserted, removed }) => {
      if (removed.length > 0 || upserted.some(({ kind }) => kind === 'settings')) refresh();
    });
    refresh();
    return () => {
      left = true;
      stop();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- another open community has other settings
  }, [office, open]);
  const change = useCallback((patch: StoredSettings) => setOfficeSettings(office, patch), [office]);
  return { settings, change };
}
