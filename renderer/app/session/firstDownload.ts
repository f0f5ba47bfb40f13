import { host } from '@/platform';
import { useSession } from './sessionStore';

/** A PC that signed in during the wizard fetches what the county has, without being asked. Gives whether it began. */
export async function beginFirstDownload(): Promise<boolean> {
  const { office } = useSession.getState();
  const { signedIn } = await host.county.status();
  if (!office || !signedIn) return false;
  const { useRun } = await import('@/features/sync');
  void useRun.getState().start(office);
  return true;
}
