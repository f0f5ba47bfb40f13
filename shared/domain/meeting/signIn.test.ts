import { expect, test } from 'vitest';
import { newAttendance } from './factory';
import { type Comer, planSignIn, signedIn, signInTakenBack } from './signIn';

const comer = (name: string, given: Partial<Comer> = {}): Comer => ({
  id: `id-${name}`,
  org: '429002001001',
  name,
  category: 'full',
  standing: 'normal',
  namesakes: false,
  ...given,
});
const meeting = (attendance = [newAttendance({ name: '张三', memberId: 'id-张三' })]) => ({
  org: '429002001001',
  attendance,
});
const assembly = { kind: 'branchAssembly', members: [] };

test('who stands there stays, who is new is added, who was said to be absent came', () => {
  const attendance = [
    newAttendance({ name: '张三', memberId: 'id-张三' }),
    newAttendance({ name: '李四', memberId: 'id-李四', state: 'leave', reason: '出差' }),
    newAttendance({ name: '王 五', state: 'absent' }),
    newAttendance({ name: '赵六', memberId: 'id-赵六', state: 'leave', reason: '住院' }),
  ];
  const lines = planSignIn(
    meeting(attendance),
    assembly,
    ['张三', '李四', '王五', '钱七'].map((name) => comer(name)),
  );
  expect(lines.map(({ outcome }) => outcome)).toEqual(['present', 'changed', 'changed', 'added']);
  const after = signedIn(attendance, lines);
  expect(after.map(({ name, state, memberId }) => [name, state, memberId])).toEqual([
    ['张三', 'present', 'id-张三'],
    ['李四', 'present', 'id-李四'],
    ['王 五', 'present', 'id-王五'],
    ['赵六', 'leave', 'id-赵六'],
    ['钱七', 'present', 'id-钱七'],
  ]);
  expect(after[1]).not.toHaveProperty('reason');
  expect(signInTakenBack(after, lines)).toEqual(attendance);
});

test('taking back leaves alone what others wrote meanwhile', () => {
  const lines = planSignIn(meeting([]), assembly, [comer('甲'), comer('乙')]);
  const [first, second] = signedIn([], lines);
  if (!first || !second) throw new Error('two were added');
  const other = newAttendance({ name: '丙' });
  const edited = { ...first, late: true };
  expect(signInTakenBack([edited, second, other], lines)).toEqual([edited, other]);
});

test('somebody whom another PC registered meanwhile is not added twice', () => {
  const lines = planSignIn(meeting([]), assembly, [comer('甲')]);
  const theirs = newAttendance({ name: '甲', memberId: 'id-甲' });
  expect(signedIn([theirs], lines)).toEqual([theirs]);
});

test.each([
  [{ org: '429002001002' }, 'community'],
  [{ standing: 'deceased' }, 'gone'],
  [{ standing: 'movedOut' }, 'gone'],
  [{ category: 'cancelled' }, 'gone'],
  [{ category: 'activist' }, 'notMember'],
])('%j cannot be registered: %s', (given, reason) => {
  expect(planSignIn(meeting(), assembly, [comer('甲', given)])).toMatchObject([
    { outcome: 'refused', reason },
  ]);
});

test('a name that two bear is not decided here', () => {
  const attendance = [newAttendance({ name: '甲' })];
  expect(planSignIn(meeting(attendance), assembly, [comer('甲', { namesakes: true })])).toMatchObject([
    { outcome: 'refused', reason: 'namesake' },
  ]);
});

test('votes are those of the seat, else of full members in an assembly', () => {
  const votes = (kind: string, given: Partial<Comer> = {}, seat?: boolean): unknown => {
    const members = seat === undefined ? [] : [{ id: 's', name: '甲', memberId: 'id-甲', votes: seat }];
    const [line] = planSignIn(meeting([]), { kind, members }, [comer('甲', given)]);
    return line && 'after' in line ? line.after.votes : line?.outcome;
  };
  expect(votes('branchAssembly')).toBe(true);
  expect(votes('branchAssembly', { category: 'probationary' })).toBe(false);
  expect(votes('branchAssembly', { standing: 'probation' })).toBe(false);
  expect(votes('residents')).toBe(false);
  expect(votes('residents', {}, true)).toBe(true);
  expect(votes('branchAssembly', {}, false)).toBe(false);
  expect(votes('lecture', { category: 'activist' })).toBe(false);
});
