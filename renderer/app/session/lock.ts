import { flushSync } from 'react-dom';
import { noteDone } from '@/data/journal/note';
import { host } from '@/platform';
import { useLocking } from '@/platform/locking';
import { nothingUnderWay, useUnderWay, worthAsking } from '@/platform/underWay';
import { watchIdle } from './idle';
import { useSession } from './sessionStore';

/** Who wanted the lock, for the journal. */
type LockedBy = 'asked' | 'idle' | 'machine';

/** A disk that does not answer must not keep the screen open; the machine side waits a little longer than this. */
const patienceMs = 6000;

const later = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Takes the shell off the screen, which makes forms write their drafts. Gives whether there is something to lock. */
function blank(phase: 'waitingToLock' | 'locking'): boolean {
  const now = useSession.getState().phase;
  if ((now !== 'open' && now !== 'waitingToLock') || !useLocking.getState().canLock) return false;
  flushSync(() => useSession.setState({ phase }));
  return true;
}

/**
 * Blanks the screen, writes what was typed, closes the data, drops the keys and loads the page anew: with the page goes
 * everything that it had decrypted. Drafts are kept and come back after unlocking. A sync that runs is broken off.
 */
export async function lockNow(why: LockedBy): Promise<void> {
  if (!blank('locking')) return;
  await later(0);
  const [{ useRun }, { useRekey }] = await Promise.all([
    import('@/features/sync'),
    import('@/features/settings'),
  ]);
  const { indexes, office } = useSession.getState();
  useRun.getState().cancel();
  const closing = (async () => {
    if (office) await noteDone(office, 'lock', { why });
    await useRekey.getState().stop();
    await indexes?.close();
    await office?.close();
  })();
  await Promise.race([closing.catch(() => undefined), later(patienceMs)]);
  await host.vault.lock().catch(() => undefined);
  globalThis.location.reload();
}

/** Blanks the screen at once, and locks as soon as no sync, no import and no backup is under way. */
export async function lockWhenDone(why: LockedBy): Promise<void> {
  if (!blank('waitingToLock')) return;
  await nothingUnderWay();
  if (useSession.getState().phase === 'waitingToLock') await lockNow(why);
}

/** Somebody wants the screen locked: asked back while a sync or an import is under way, which a lock would cut off. */
async function lockAsked(): Promise<void> {
  const { works } = useUnderWay.getState();
  if (works.length === 0) await lockNow('asked');
  else if (worthAsking(works).length === 0) await lockWhenDone('asked');
  else if (useSession.getState().phase === 'open') useLocking.setState({ question: true });
}

/** Locks on demand, when the machine says so, and when nobody was there for a while. Gives the way to stop. */
export function watchLocking(): () => void {
  const stopAsking = useLocking.subscribe((now, before) => {
    if (now.asked !== before.asked) void lockAsked();
  });
  const stopIdle = watchIdle({
    limit: () => useLocking.getState().idleMinutes,
    onIdle: () => void lockWhenDone('idle'),
    busy: () => useSession.getState().phase !== 'open',
  });
  return () => {
    stopAsking();
    stopIdle();
  };
}

// The bridge has no way to stop listening, so this is said once. Before sleep there is no time to ask.
host.vault.onLock((reason) => {
  if (reason !== 'menu') {
    void lockNow('machine');
    return;
  }
  if (useUnderWay.getState().works.length > 0) void host.vault.lockLater();
  void lockAsked();
});
