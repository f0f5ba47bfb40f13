import type { Dayjs } from 'dayjs';
import { newMeeting } from '@shared/domain/meeting/factory';
import { text } from '@shared/messages';
import type { Office } from '@/data/office';

/**
 * Makes the record of a meeting that begins: the council's members are expected, 记录人 is who sits at the PC.
 * Gives the id; throws when the council is gone or the write failed.
 */
export async function startMeeting(
  office: Office,
  councilId: string,
  title: string,
  at: Dayjs,
): Promise<string> {
  const council = await office.repo('councils').get(councilId);
  if (!council) throw new Error('council not found');
  const chair = council.members.find(({ post }) => post === 'head')?.name;
  const recorder = office.profile()?.userName;
  const meeting = await office.repo('meetings').insert(
    newMeeting(council, at.second(0).millisecond(0).toISOString(), {
      title: title || text.meetings.defaultTitle(council.name, at.year(), at.month() + 1),
      ...(chair && { chair }),
      ...(recorder && { recorder }),
    }),
  );
  return meeting.id;
}
