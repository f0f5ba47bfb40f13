import { describe, expect, it } from 'vitest';
import { newLedgerEntry } from '../../ledger/factory';
import type { LedgerEntry } from '../../ledger/type';
import type { Draft } from '../../record/envelope';
import { defaultSettings } from '../../settings';
import { newMember } from '../factory';
import { inLedger, type LedgerKind, ledgerKinds } from '../ledgers';
import { dueOn, milestonesOf } from '../milestones';
import { isCounted } from '../rules';
import type { Member } from '../type';
import { memberSteps } from '.';
import type { StepGiven } from './inputs';

type Typed = Partial<StepGiven> & { date: string };

const stepOf = (code: string) => {
  const step = memberSteps.find((each) => each.code === code);
  if (!step) throw new Error(code);
  return step;
};

function take(member: Draft<Member>, code: string, given: Typed): Draft<Member> {
  const step = stepOf(code);
  expect(step.fits(member)).toBe(true);
  return { ...member, ...step.change?.(member, { id: code, ...given }, defaultSettings) };
}

function concerns(
  member: Draft<Member>,
  code: string,
  given: Typed,
  entries: LedgerEntry[] = [],
): (string | undefined)[] {
  const found = stepOf(code).concerns?.({
    member,
    given: { id: 'x', ...given },
    settings: defaultSettings,
    entries,
  });
  return (found ?? []).map(({ rule, day }) => (day ? `${rule} ${day}` : rule));
}

/** The ledgers somebody stands in, as the index tells it. */
function ledgersOf(member: Draft<Member>): LedgerKind[] {
  const facts = {
    category: member.category,
    standing: member.standing,
    isFloating: member.floating?.direction !== undefined,
    isLost: member.floating?.lostSince !== undefined,
    inService: false,
    hasTransfers: (member.transfers?.length ?? 0) > 0,
    care: [],
  };
  return ledgerKinds.filter((kind) => inLedger(kind, facts));
}

const due = (member: Draft<Member>, on: string): string[] =>
  dueOn(milestonesOf(member), on).map((each) => `${each.kind} ${each.due}${each.late ? ' late' : ''}`);

const member = newMember({ name: '张三', branch: '第一支部', joinedAt: '2000-07-01' });

describe('组织关系转接', () => {
  const letter = { date: '2026-03-01', toOrg: '南关社区党委', letterNumber: '001', validDays: 90 };

  it('out: counted until accepted, then in no ledger but that of the transfers', () => {
    const pending = take(member, 'transferOut', letter);
    expect(pending.standing).toBe('outPending');
    expect(isCounted(pending)).toBe(true);
    expect(ledgersOf(pending)).toEqual(['roster', 'transfers']);
    expect(due(pending, '2026-04-29')).toEqual([]);
    expect(due(pending, '2026-04-30')).toEqual(['letter 2026-05-30']);
    expect(due(pending, '2026-05-31')).toEqual(['letter 2026-05-30 late']);

    const gone = take(pending, 'transferOutDone', { date: '2026-04-02' });
    expect(gone).toMatchObject({
      standing: 'movedOut',
      transfers: [{ direction: 'out', fromOrg: '第一支部', letterNumber: '001', receiptAt: '2026-04-02' }],
    });
    expect(isCounted(gone)).toBe(false);
    expect(ledgersOf(gone)).toEqual(['transfers']);
    expect(due(gone, '2027-01-01')).toEqual([]);
  });

  it('a letter that came back leaves the member here; a second one is another transfer', () => {
    const pending = take(member, 'transferOut', letter);
    const back = take(pending, 'transferOutBack', { date: '2026-06-10', text: '未接收' });
    expect(back).toMatchObject({ standing: 'normal', transfers: [{ returnedAt: '2026-06-10' }] });
    expect(due(back, '2026-12-01')).toEqual([]);
    const again = take(back, 'transferOut', { ...letter, id: 'second', date: '2026-07-01' });
    expect(take(again, 'transferOutDone', { date: '2026-07-20' }).transfers).toMatchObject([
      { returnedAt: '2026-06-10' },
      { id: 'second', receiptAt: '2026-07-20' },
    ]);
  });

  it('a letter holds for three months at most', () => {
    expect(concerns(member, 'transferOut', { ...letter, validDays: 91 })).toEqual(['letterValidity']);
    expect(concerns(member, 'transferOut', letter)).toEqual([]);
    const pending = take(member, 'transferOut', letter);
    expect(concerns(pending, 'transferOutDone', { date: '2026-05-30' })).toEqual([]);
    expect(concerns(pending, 'transferOutDone', { date: '2026-05-31' })).toEqual([
      'letterExpired 2026-05-30',
    ]);
    expect(concerns(member, 'transferIn', { date: '2026-06-01', letterAt: '2026-03-01' })).toEqual([
      'letterExpired 2026-05-30',
    ]);
  });

  it('in: the branch, since when, and the transfer; also for somebody who comes back', () => {
    const gone = { ...member, standing: 'movedOut' };
    const given = { date: '2026-05-01', fromOrg: '南关社区党委', branch: '第二支部', letterNumber: '9' };
    const here = take(gone, 'transferIn', given);
    expect(here).toMatchObject({
      standing: 'normal',
      branch: '第二支部',
      branchSince: '2026-05-01',
      transfers: [{ direction: 'in', fromOrg: '南关社区党委', toOrg: '第二支部', receiptAt: '2026-05-01' }],
    });
    expect(ledgersOf(here)).toEqual(['roster', 'transfers']);
  });
});

describe('流动党员 and 失联', () => {
  const floats = { direction: 'out', kind: 'migrantWork', since: '2026-01-10', place: '广东省东莞市' };

  it('is registered after six months, asked about every six, and ends', () => {
    expect(concerns(member, 'floatRegister', { ...floats, date: '2026-07-09' })).toEqual([
      'floatingTime 2026-07-10',
    ]);
    expect(concerns(member, 'floatRegister', { ...floats, date: '2026-07-10' })).toEqual([]);
    const away = take(member, 'floatRegister', { ...floats, date: '2026-07-10', hasCard: true });
    expect(away.floating).toEqual({ ...floats, hasCard: true });
    expect(ledgersOf(away)).toEqual(['roster', 'floating']);
    expect(due(away, '2026-06-09')).toEqual([]);
    expect(due(away, '2026-06-10')).toEqual(['contact 2026-07-10']);
    const called = take(away, 'floatContact', { date: '2026-07-20', text: '平安' });
    expect(due(called, '2026-12-01')).toEqual([]);
    expect(due(called, '2027-01-21')).toEqual(['contact 2027-01-20 late']);
    expect(take(called, 'floatEnd', { date: '2026-09-01' }).floating).toBeUndefined();
  });

  it('lost: six months and searches before 停止党籍, two years before 除名, and nothing by itself', () => {
    const lost = take(member, 'lostStart', {
      date: '2026-02-01',
      lostSince: '2026-01-01',
      lostReason: 'moved',
    });
    expect(ledgersOf(lost)).toEqual(['roster', 'lost']);
    expect(lost.standing).toBe('normal');
    expect(due(lost, '2026-06-15')).toEqual(['lost 2026-07-01']);
    expect(concerns(lost, 'standSuspend', { date: '2026-06-30' })).toEqual([
      'lostTime 2026-07-01',
      'noSearch',
    ]);
    const search = {
      ...newLedgerEntry({ kind: 'step', subjectId: 'x', date: '2026-03-01', rule: 'lostSearch' }),
    } as LedgerEntry;
    expect(concerns(lost, 'standSuspend', { date: '2026-07-01' }, [search])).toEqual([]);

    const stopped = take(lost, 'standSuspend', { date: '2026-08-01', text: 'r', evidence: 'e' });
    expect(stopped).toMatchObject({ standing: 'suspended', standingSince: '2026-08-01' });
    expect(isCounted(stopped)).toBe(false);
    expect(ledgersOf(stopped)).toEqual(['lost']);
    expect(due(stopped, '2028-07-20')).toEqual(['stopped 2028-08-01']);
    expect(concerns(stopped, 'standRemove', { date: '2028-07-31' })).toEqual(['stoppedTime 2028-08-01']);
    expect(concerns(stopped, 'standRemove', { date: '2028-08-01' })).toEqual([]);
    expect(ledgersOf(take(stopped, 'standRemove', { date: '2028-08-02' }))).toEqual([]);
  });

  it('somebody found keeps what is known of the floating', () => {
    const away = take(member, 'floatRegister', { ...floats, date: '2026-07-10' });
    const lost = take(away, 'lostStart', {
      date: '2026-08-01',
      lostSince: '2026-07-20',
      lostReason: 'other',
    });
    expect(ledgersOf(lost)).toEqual(['roster', 'floating', 'lost']);
    const searched = take(lost, 'lostSearch', { date: '2026-08-02', method: 'phone', text: '停机' });
    expect(searched.floating?.searchedAt).toBe('2026-08-02');
    expect(take(searched, 'lostFound', { date: '2026-09-01', text: '换号' }).floating).toEqual({
      ...floats,
      hasCard: false,
      lastContactAt: '2026-09-01',
    });
    expect(take(searched, 'floatEnd', { date: '2026-09-01' }).floating).toEqual({
      lostSince: '2026-07-20',
      lostReason: 'other',
      searchedAt: '2026-08-02',
    });
  });
});

describe('党籍变动', () => {
  it('留党察看 has an end, of which the list tells; 恢复 takes both dates away', () => {
    const watched = take(member, 'standWatch', { date: '2025-12-10', watchTerm: '12' });
    expect(watched).toMatchObject({ standing: 'probation', standingUntil: '2026-12-10' });
    expect(isCounted(watched)).toBe(true);
    expect(due(watched, '2026-11-21')).toEqual(['watch 2026-12-10']);
    const back = take(watched, 'standRestore', { date: '2026-12-11' });
    expect(back).toMatchObject({ standing: 'normal' });
    expect(back.standingSince).toBeUndefined();
    expect(back.standingUntil).toBeUndefined();
  });

  it('除名 and 开除 have no way back to 恢复', () => {
    for (const code of ['standRemove', 'standExpel', 'standDeceased']) {
      const gone = take(member, code, { date: '2026-01-01' });
      expect(ledgersOf(gone)).toEqual([]);
      expect(stepOf('standRestore').fits(gone)).toBe(false);
    }
  });
});

it('预备期: a month ahead in the list, until decided', () => {
  const on = newMember({ category: 'probationary', joinedAt: '2025-12-01' });
  expect(ledgersOf(on)).toEqual(['roster', 'probationary']);
  expect(due(on, '2026-10-31')).toEqual([]);
  expect(due(on, '2026-11-01')).toEqual(['probation 2026-12-01']);
  expect(due(on, '2026-12-02')).toEqual(['probation 2026-12-01 late']);
  const extended = take(on, 'devExtend', { date: '2026-12-01', months: 6 });
  expect(due(extended, '2026-12-02')).toEqual([]);
  const full = take(on, 'devFull', { date: '2026-12-05' });
  expect(due(full, '2026-12-06')).toEqual([]);
  expect(ledgersOf(full)).toEqual(['roster']);
  expect(due({ ...on, joinedAt: '2025-12' }, '2026-11-01')).toEqual(['probation 2026-12']);
  expect(milestonesOf({ ...on, joinedAt: 'unknown' })).toEqual([]);
});
