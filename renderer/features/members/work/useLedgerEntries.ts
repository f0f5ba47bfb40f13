import { App } from 'antd';
import { useMemo } from 'react';
import type { LedgerEntry } from '@shared/domain/ledger/type';
import type { Draft } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import { undoBatch } from '@/data/batches';
import { useOffice } from '@/data/context';
import { writeBatch } from '@/data/writeBatch';
import { useUndo } from '@/ui/useUndo';

/** Writes entries of the ledger and takes them back; says what was done and offers 撤销. */
export function useLedgerEntries() {
  const office = useOffice();
  const { message } = App.useApp();
  const offerUndo = useUndo();
  return useMemo(() => {
    const ledger = office.repo('ledger');
    const guarded = async (work: () => Promise<void>): Promise<boolean> => {
      try {
        await work();
        return true;
      } catch {
        message.error(text.words.saveFailed);
        return false;
      }
    };
    return {
      /** All of them or none; true when they are durable. */
      add: (drafts: Draft<LedgerEntry>[], said: string): Promise<boolean> =>
        guarded(async () => {
          const content = { drafts, changes: [], counts: { new: drafts.length } };
          const options = { signal: new AbortController().signal, onProgress: () => undefined };
          const id = await writeBatch(office, 'ledger', content, options);
          offerUndo(said, async () => void (await undoBatch(office, id)));
        }),
      remove: (ids: readonly string[], said: string): Promise<boolean> =>
        guarded(async () => {
          await ledger.remove(ids);
          offerUndo(said, () => ledger.restore(ids));
        }),
    };
  }, [office, message, offerUndo]);
}
