import { useEffect, useState } from 'react';
import type { CollectionName } from '@shared/domain/record/envelope';
import { useOffice } from '@/data/context';
import type { Office } from '@/data/office';
import { placesOf, type Standing, runOrder, standingOf } from '@/sync';
import { useRun } from './runStore';

export interface Standings {
  /** Undefined until counted. */
  byKind: Map<CollectionName, Standing> | undefined;
  /** Counted since the last run and the last decision. */
  current: boolean;
  /** Without the journal, whose entry about a run always waits for the next. */
  waiting: number;
  refused: number;
  toDecide: number;
  setAside: number;
}

/** How the PC stands towards the county; counted again after a run, a decision and a while of no writing. */
export function useStanding(): Standings {
  const office = useOffice();
  const version = useRun((state) => state.version);
  const running = useRun((state) => state.running);
  const [counted, setCounted] = useState<{ byKind: Map<CollectionName, Standing>; version: number }>();
  useEffect(() => {
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function load(): Promise<void> {
      try {
        const byKind = await countAll(office, () => left);
        if (!left) setCounted({ byKind, version });
      } catch (error) {
        // Who has left may have closed the office in the middle of the count.
        if (!left) throw error;
      }
    }
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void load(), quietMs);
    };
    if (!running) void load();
    const stops = running ? [] : runOrder.map((name) => office.repo(name).subscribe(later));
    return () => {
      left = true;
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [office, version, running]);

  const byKind = counted?.byKind;
  const sum = (name: keyof Standing): number =>
    [...(byKind ?? [])]
      .filter(([kind]) => name !== 'waiting' || kind !== 'journal')
      .reduce((all, [, one]) => all + one[name], 0);
  return {
    byKind,
    current: counted?.version === version,
    waiting: sum('waiting'),
    refused: sum('refused'),
    toDecide: sum('toDecide'),
    setAside: sum('setAside'),
  };
}

function sumOf(a: Standing | undefined, b: Standing): Standing {
  if (!a) return b;
  return {
    waiting: a.waiting + b.waiting,
    refused: a.refused + b.refused,
    toDecide: a.toDecide + b.toDecide,
    setAside: a.setAside + b.setAside,
  };
}

const quietMs = 300;

async function countAll(office: Office, left: () => boolean): Promise<Map<CollectionName, Standing>> {
  const counted = new Map<CollectionName, Standing>();
  for (const { code } of placesOf(office.communities)) {
    for (const kind of runOrder) {
      if (left()) return counted;
      const one = await standingOf(office.replica, kind, code);
      // What the account may not change, somebody else decides.
      const decides = office.communities.allowed(code, kind).change();
      counted.set(kind, sumOf(counted.get(kind), decides ? one : { ...one, toDecide: 0 }));
    }
  }
  return counted;
}
