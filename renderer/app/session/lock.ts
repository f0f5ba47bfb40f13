import { flushSync } from 'react-dom';
import { noteDone } from '@/data/journal/note';
import { host } from '@/platform';
import { useLocking } from '@/platform/locking';
import { watchIdle } from './idle';
import { useSession } from './sessionStore';

/** A disk that does not answer must not keep the screen open; the machine side waits a little longer than this. */
const patienceMs = 6000;

const later = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Blanks the screen, writes what was typed, closes the data, drops the keys and loads the page anew: with the page goes
 * everything that it had decrypted. Drafts are kept and come back after unlocking.
 */
export async function lockNow(why: 'asked' | 'idle' | 'machine'): Promise<void> {
  const { phase, office, indexes } = useSession.getState();
  if (phase !== 'open' || !useLocking.getState().canLock) return;
  // Forms write their drafts when they leave the screen.
  flushSync(() => useSession.setState({ phase: 'locking' }));
  await later(0);
  const { useRun } = await import('@/features/sync');
  useRun.getState().cancel();
  const closing = (async () => {
    if (office) await noteDone(office, 'lock', { why });
    await indexes?.close();
    await office?.close();
  })();
  await Promise.race([closing.catch(() => undefined), later(patienceMs)]);
  await host.vault.lock().catch(() => undefined);
  globalThis.location.reload();
}

/** Locks on demand, when the machine says so, and when nobody was there for a while. Gives the way to stop. */
export function watchLocking(): () => void {
  const stopAsking = useLocking.subscribe((now, before) => {
    if (now.asked !== before.asked) void lockNow('asked');
  });
  const stopIdle = watchIdle({
    limit: () => useLocking.getState().idleMinutes,
    onIdle: () => void lockNow('idle'),
    busy: () => useSession.getState().phase !== 'open',
  });
  return () => {
    stopAsking();
    stopIdle();
  };
}

// The bridge has no way to stop listening, so this is said once.
host.vault.onLock(() => void lockNow('machine'));
