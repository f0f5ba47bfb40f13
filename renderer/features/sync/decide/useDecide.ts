import { App } from 'antd';
import type { Choice } from '@shared/domain/record/decide';
import type { CollectionName } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { decideOpen } from '@/sync';
import { useRun } from '../runStore';

interface Decision {
  entryId: string;
  choice: Choice;
}

/** Writes decisions about one record, one after the other, and says what came of them; gives false where one failed. */
export function useDecide(
  collection: CollectionName,
  id: string,
): (decisions: readonly Decision[]) => Promise<boolean> {
  const office = useOffice();
  const changed = useRun((state) => state.changed);
  const { message } = App.useApp();
  const { decide } = text.sync;

  return async (decisions) => {
    let done = 0;
    try {
      for (const { entryId, choice } of decisions) {
        const writer = {
          by: office.profile()?.userName ?? '',
          deviceId: office.deviceId,
          now: new Date().toISOString(),
        };
        if (await decideOpen(office.replica, { collection, id, entryId }, choice, writer)) done += 1;
      }
      if (done === 0) message.info(decide.gone);
      else message.success(done === 1 ? decide.done : decide.allDone(done));
      return true;
    } catch {
      message.error(
        decisions.some(({ choice }) => typeof choice === 'object') ? decide.invalid : decide.failed,
      );
      return false;
    } finally {
      changed();
    }
  };
}
