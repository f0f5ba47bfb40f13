import { expect, it } from 'vitest';
import { communityRole, countyRole, readerRole, streetRole } from '../../county/roles';
import type { Household } from '../household/type';
import type { Member } from '../member/type';
import { formatMovedTo, moveProblem, movedCopy, parseMovedTo } from './move';
import { stampNew } from './stamp';

const [here, there] = ['420683001001', '420683001002'];
const writer = { by: '王芳', deviceId: 'pc-1', now: '2026-11-21T10:00:00.000Z', org: here, schemaVersion: 0 };
const both = [communityRole(here), communityRole(there)];

it('reads what it writes, and nothing else', () => {
  for (const requested of [true, false]) {
    const to = { code: there, id: '0193-x', requested };
    expect(parseMovedTo(formatMovedTo(to))).toEqual(to);
  }
  for (const other of [undefined, '', there, `${there}/`, `x${there}/1`])
    expect(parseMovedTo(other)).toBeUndefined();
});

it('asks for the right to write on both sides', () => {
  const record = { org: here, open: [] };
  const problem = (roles: string[], target = there, of = {}): string | undefined =>
    moveProblem(roles, 'members', { ...record, ...of }, target);
  expect(problem(both)).toBeUndefined();
  expect(problem([communityRole(here)])).toBe('noTarget');
  expect(problem([communityRole(here), readerRole(there)])).toBe('noTarget');
  expect(problem([communityRole(there)])).toBe('noSource');
  expect(problem([...both, 'disabled'])).toBe('noSource');
  expect(problem(both, here)).toBe('sameCommunity');
  expect(problem(both, '42068')).toBe('badCode');
  expect(problem(both, there, { movedTo: `${there}/1` })).toBe('moved');
  expect(problem(both, there, { movedTo: `?${there}/1` })).toBeUndefined();
  const [street, county] = [streetRole(here.slice(0, 9)), countyRole(here.slice(0, 6))];
  expect(problem([street])).toBeUndefined();
  expect(problem([county])).toBeUndefined();
  expect(moveProblem([street], 'households', record, there)).toBeUndefined();
  expect(moveProblem([county], 'households', record, there)).toBe('noSource');
});

it('copies what the record says, and no reference to the source but where it came from', () => {
  const to = { code: there, id: 'new', requested: true };
  const member = stampNew<Member>(
    { name: '李强', category: 'full', standing: 'normal', mobile: '1', householdId: 'h' },
    writer,
  );
  const one = movedCopy('members', { ...member, movedTo: formatMovedTo(to) }, to);
  expect(one).toMatchObject({ id: 'new', org: there, mobile: '1', movedFrom: `${here}/${member.id}` });
  expect(one).not.toHaveProperty('householdId');
  expect(one).not.toHaveProperty('movedTo');
  const household = stampNew<Household>(
    {
      persons: [{ id: 'p', name: '李强', tags: [], memberId: 'm' }],
      care: [],
      level: 'green',
      pairedMemberIds: ['m'],
    },
    writer,
  );
  const home = movedCopy('households', household, to);
  expect(home).toMatchObject({ persons: [{ id: 'p', name: '李强', tags: [] }] });
  expect(JSON.stringify(home)).not.toContain('"m"');
});
