import { App, Button } from 'antd';
import { useCallback, useState } from 'react';
import { differingFields } from '@shared/domain/record/combine';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import type { Office } from '@/data/office';
import { useIndexes } from '@/search/context';
import { useUndo } from '@/ui/useUndo';
import { useLoaded } from '../useLoaded';
import type { FoundPair } from '@/search/pairs/findPairs';
import { mergePair } from './mergePair';

const words = text.duplicates;
const none: ReadonlySet<string> = new Set();
const chunk = 500;

/** The pairs in which nothing contradicts: what a roster imported on two PCs leaves behind. */
async function withoutContradiction(office: Office, pairs: readonly FoundPair[]): Promise<FoundPair[]> {
  const equal: FoundPair[] = [];
  for (const collection of ['members', 'households'] as const) {
    const ours = pairs.filter((pair) => pair.collection === collection);
    for (let start = 0; start < ours.length; start += chunk) {
      const part = ours.slice(start, start + chunk);
      const records = await office.repo(collection).getMany(part.flatMap(({ keep, other }) => [keep, other]));
      const byId = new Map(records.map((record) => [record.id, record]));
      equal.push(
        ...part.filter(({ keep, other }) => {
          const [a, b] = [byId.get(keep), byId.get(other)];
          if (!a || !b || a.open.length + b.open.length > 0) return false;
          return differingFields(collection, a, b).length === 0;
        }),
      );
    }
  }
  return equal;
}

/** One button for all pairs that need no choice. */
export function EqualPairs({ pairs }: { pairs: readonly FoundPair[] }) {
  const office = useOffice();
  const indexes = useIndexes();
  const offerUndo = useUndo();
  const { message } = App.useApp();
  const [running, setRunning] = useState<{ done: number; all: number }>();
  const busy = running !== undefined;
  const read = useCallback(
    async (from: Office) => (busy ? [] : await withoutContradiction(from, pairs)),
    [pairs, busy],
  );
  const equal = useLoaded(read);
  if (!busy && (!equal || equal.length < 2)) return null;

  async function mergeAll(all: readonly FoundPair[]): Promise<void> {
    const undos: (() => Promise<void>)[] = [];
    try {
      for (const [place, pair] of all.entries()) {
        setRunning({ done: place, all: all.length });
        const undo = await mergePair(office, indexes, pair, none);
        if (undo) undos.push(undo);
      }
    } catch {
      message.error(words.failed);
    } finally {
      setRunning(undefined);
    }
    if (undos.length > 0)
      offerUndo(words.mergedMany(undos.length), async () => {
        for (const undo of undos) await undo();
      });
  }

  return (
    <Button loading={busy} onClick={() => void mergeAll(equal ?? [])}>
      {running ? words.merging(running.done, running.all) : words.mergeEqual(equal?.length ?? 0)}
    </Button>
  );
}
