import { expect, it } from 'vitest';
import { newCouncil, newCouncilMember } from './council/factory';
import { newMeeting } from './meeting/factory';

it('a meeting expects those who sit in the council on its day', () => {
  const council = {
    id: 'c1',
    ...newCouncil('deliberative', {
      name: '议事会',
      members: [
        newCouncilMember({ name: '在任' }),
        newCouncilMember({ name: '今年卸任', to: '2026' }),
        newCouncilMember({ name: '已卸任', to: '2026-10' }),
        newCouncilMember({ name: '未上任', from: '2027-01-01' }),
        newCouncilMember({ name: '预备党员', votes: false }),
      ],
    }),
  };
  const meeting = newMeeting(council, new Date(2026, 10, 21, 9).toISOString(), { place: '二楼会议室' });
  expect(meeting.attendance.map(({ name, state, votes }) => [name, state, votes])).toEqual([
    ['在任', 'present', true],
    ['今年卸任', 'present', true],
    ['预备党员', 'present', false],
  ]);
  expect(meeting).toMatchObject({ year: 2026, title: '议事会', state: 'draft', place: '二楼会议室' });
});
