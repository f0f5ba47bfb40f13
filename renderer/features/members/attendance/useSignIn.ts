import { App } from 'antd';
import { useState } from 'react';
import { signedIn, type SignInLine, signInTakenBack } from '@shared/domain/meeting/signIn';
import type { Meeting } from '@shared/domain/meeting/type';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { useUndo } from '@/ui/useUndo';

class SealedError extends Error {}

/** What 定稿 has sealed is not touched, neither by a registration nor by taking one back. */
const unsealed = ({ state, attendance }: Meeting): Meeting['attendance'] => {
  if (state === 'final' || state === 'archived') throw new SealedError();
  return attendance;
};

/**
 * Writes a registration into the meeting as it stands at that moment and offers to take it back, entry by entry: what
 * others write into the same list before or after stays.
 */
export function useSignIn() {
  const office = useOffice();
  const { message } = App.useApp();
  const offerUndo = useUndo();
  const [busy, setBusy] = useState(false);
  const words = text.members.attendance;
  const meetings = office.repo('meetings');

  async function write({ id, title }: Meeting, lines: readonly SignInLine[]): Promise<boolean> {
    // Minutes that were typed and not yet written would put their own list over this one.
    if ((await office.drafts.get(`meeting:${id}`)) !== undefined) {
      message.warning(words.drafted, 8);
      return false;
    }
    setBusy(true);
    try {
      await meetings.modify(id, (now) => ({ attendance: signedIn(unsealed(now), lines) }));
      const count = lines.filter((line) => 'after' in line).length;
      offerUndo(words.done(count, title), async () => {
        await meetings.modify(id, (now) => ({ attendance: signInTakenBack(unsealed(now), lines) }));
      });
      return true;
    } catch (error) {
      message.error(error instanceof SealedError ? words.sealed : text.words.saveFailed);
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { busy, write };
}
