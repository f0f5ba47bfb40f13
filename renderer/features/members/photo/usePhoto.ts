import { App } from 'antd';
import { useMemo } from 'react';
import { photoEntry } from '@shared/domain/ledger/photo';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import type { Office } from '@/data/office';
import { useIndexes, useIndexQuery } from '@/search/context';
import type { LedgerRow } from '@/search/indexes';
import { useUndo } from '@/ui/useUndo';
import { useLedgerEntries } from '../work/useLedgerEntries';

/** The entries that hold photographs of a member, the one that counts last; the pictures are not read. */
export function usePhotoIds(memberId: string): string[] {
  const { ledger } = useIndexes();
  const where = useMemo(
    () => (row: LedgerRow) => row.kind === 'photo' && row.subjectId === memberId,
    [memberId],
  );
  const ids = useIndexQuery(ledger, { where });
  // Ids are ordered by the time at which they were made.
  return useMemo(() => ids.toSorted((a, b) => (a < b ? -1 : 1)), [ids]);
}

/** Puts a photograph in the place of all before it, first the new one; gives what takes that back. */
export async function replacePhoto(
  office: Office,
  memberId: string,
  before: readonly string[],
  image: string,
): Promise<() => Promise<void>> {
  const ledger = office.repo('ledger');
  const { id } = await ledger.insert(photoEntry(memberId, today(), image));
  await ledger.remove(before);
  return async () => {
    await ledger.restore(before);
    await ledger.remove([id]);
  };
}

/** Writes and removes photographs; each can be undone. */
export function usePhotoWrite({ id, name }: { id: string; name: string }) {
  const office = useOffice();
  const { message } = App.useApp();
  const offerUndo = useUndo();
  const entries = useLedgerEntries();
  const ids = usePhotoIds(id);
  const words = text.members.photo;

  return {
    save: async (image: string): Promise<boolean> => {
      try {
        offerUndo(words.saved(name), await replacePhoto(office, id, ids, image));
        return true;
      } catch {
        message.error(text.words.saveFailed);
        return false;
      }
    },
    remove: (): Promise<boolean> => entries.remove(ids, words.removed(name)),
  };
}
