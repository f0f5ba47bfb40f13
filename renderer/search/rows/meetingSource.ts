import type { Meeting } from '@shared/domain/meeting/type';
import type { RowSource } from '../live/source';
import type { Columns } from '../packed/spec';
import type { MeetingRow } from './meeting';

const columns: Columns<MeetingRow> = {
  org: { kind: 'text' },
  councilId: { kind: 'text' },
  title: { kind: 'text', search: 'text', primary: true },
  year: { kind: 'number' },
  number: { kind: 'number' },
  startsAt: { kind: 'text', search: 'place' },
  chair: { kind: 'text', search: 'name' },
  recorder: { kind: 'text', search: 'name' },
  state: { kind: 'text' },
  itemCount: { kind: 'number' },
  itemTitles: { kind: 'list', search: 'text' },
  presentMemberIds: { kind: 'list' },
  updatedAt: { kind: 'text' },
  openCount: { kind: 'number' },
};

export const meetingSource: RowSource<MeetingRow, Meeting> = {
  spec: { name: 'meetings', edition: 1, columns, natural: ['startsAt'], descending: true },
  toRow: (meeting) => ({
    id: meeting.id,
    org: meeting.org,
    councilId: meeting.councilId,
    title: meeting.title,
    year: meeting.year,
    number: meeting.number,
    startsAt: meeting.startsAt,
    chair: meeting.chair,
    recorder: meeting.recorder,
    state: meeting.state,
    itemCount: meeting.items.length,
    itemTitles: meeting.items.map(({ title }) => title),
    presentMemberIds: meeting.attendance.flatMap(({ state, memberId }) =>
      state === 'present' && memberId !== undefined ? [memberId] : [],
    ),
    updatedAt: meeting.updatedAt,
    openCount: meeting.open.length,
  }),
};
