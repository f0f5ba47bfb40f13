import type { Office } from '@/data/office';
import { peopleKey, type PeopleNames } from '@/data/people';

/** Whoever unlocked is who writes from now on: several people share this PC, and each record names its author. */
export async function takeSeat(office: Office, person: string | undefined): Promise<void> {
  const profile = office.profile();
  if (!profile || person === undefined) return;
  const names = (await office.local.get<PeopleNames>(peopleKey).catch(() => undefined)) ?? {};
  const userName = names[person];
  if (userName !== undefined && userName !== profile.userName)
    await office.setProfile({ ...profile, userName });
}
