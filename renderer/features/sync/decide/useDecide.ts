import { App } from 'antd';
import type { Choice } from '@shared/domain/record/decide';
import type { CollectionName } from '@shared/domain/record/envelope';
import type { Writer } from '@shared/domain/record/stamp';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import type { Office } from '@/data/office';
import { decideOpen, noteSealed } from '@/sync';
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
        if (await decideOpen(office.replica, { collection, id, entryId }, choice, writerOf(office)))
          done += 1;
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

/** Takes note of differences beside sealed minutes, with a 更正 or without; gives false where that failed. */
export function useSettle(id: string): (entryIds: readonly string[], amendment?: string) => Promise<boolean> {
  const office = useOffice();
  const changed = useRun((state) => state.changed);
  const { message } = App.useApp();
  const { decide, sealed } = text.sync;

  return async (entryIds, amendment) => {
    try {
      const done = await noteSealed(office.replica, { id, entryIds }, amendment, writerOf(office));
      if (!done) message.info(decide.gone);
      else message.success(amendment === undefined ? sealed.notedDone : sealed.amended);
      changed();
      return true;
    } catch {
      message.error(decide.failed);
      return false;
    }
  };
}

function writerOf(office: Office): Writer {
  return {
    by: office.profile()?.userName ?? '',
    deviceId: office.deviceId,
    now: new Date().toISOString(),
  };
}
