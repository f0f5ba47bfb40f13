import { App } from 'antd';
import { useRef, useState } from 'react';
import { text } from '@shared/messages';
import { undoBatch } from '@/data/batches';
import { useOffice } from '@/data/context';
import { writeBatch } from '@/data/writeBatch';
import { useUndo } from '@/ui/useUndo';
import type { BulkPlan } from './plan';

/** Writes a plan as one batch, with progress and cancel, and offers to take it back as a whole. */
export function useBulkWrite() {
  const office = useOffice();
  const { message } = App.useApp();
  const offerUndo = useUndo();
  const running = useRef<AbortController>(undefined);
  /** Members written so far; undefined while nothing runs. */
  const [done, setDone] = useState<number>();
  const words = text.members.bulk;

  async function write({ changes, unchanged }: BulkPlan): Promise<boolean> {
    const control = new AbortController();
    running.current = control;
    setDone(0);
    try {
      const counts = { changed: changes.length, unchanged };
      const batchId = await writeBatch(
        office,
        'members',
        { drafts: [], changes, counts },
        { onProgress: setDone, signal: control.signal },
      );
      offerUndo(words.done(changes.length), async () => {
        const { kept } = await undoBatch(office, batchId);
        if (kept.length > 0) message.warning(words.kept(kept.length));
      });
      return true;
    } catch {
      if (!control.signal.aborted) message.error(text.words.saveFailed);
      return false;
    } finally {
      setDone(undefined);
    }
  }

  return { done, write, cancel: () => running.current?.abort() };
}
