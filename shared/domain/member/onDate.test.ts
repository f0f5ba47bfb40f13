import { describe, expect, test } from 'vitest';
import type { HistoryEntry } from '../record/envelope';
import { type MemberPast, memberOn, pastOf, transferDates } from './onDate';

const typedOn = (day: string, field: string, from?: unknown): HistoryEntry => ({
  id: `${day}${field}`,
  at: new Date(`${day}T10:00:00`).toISOString(),
  by: '张三',
  deviceId: 'pc',
  changes: [{ field, ...(from !== undefined && { from }) }],
});

const member = (given: Partial<MemberPast>): MemberPast => ({
  category: 'full',
  standing: 'normal',
  past: [],
  ...given,
});

describe('how a member stood on an earlier day', () => {
  test('a change typed later is taken back, one typed on the day itself is not', () => {
    const past = pastOf([typedOn('2026-09-10', 'branch', '甲|乙'), typedOn('2026-10-31', 'branch', '丙')]);
    const now = member({ branch: '丁', past });
    expect(memberOn(now, '2026-10-31')?.branch).toBe('丁');
    expect(memberOn(now, '2026-10-30')?.branch).toBe('丙');
    expect(memberOn(now, '2026-08-31')?.branch).toBe('甲|乙');
  });

  test('a blank that was filled in holds for the past, a state that began does not', () => {
    const past = pastOf([typedOn('2026-10-05', 'education'), typedOn('2026-10-05', 'floating')]);
    const now = member({ education: '20', floatingDirection: 'out', floatingKind: 'secondJob', past });
    expect(memberOn(now, '2026-09-30')).toMatchObject({ education: '20', floatingDirection: undefined });
    expect(memberOn(now, '2026-10-31')).toMatchObject({ floatingKind: 'secondJob' });
  });

  test('floating goes by its own date, whenever it was typed', () => {
    const now = member({ floatingDirection: 'out', floatingSince: '2026-05' });
    expect(memberOn(now, '2026-04-30')?.floatingDirection).toBeUndefined();
    expect(memberOn(now, '2026-05-31')?.floatingDirection).toBe('out');
  });

  test('joining and 转正 go by their dates, not by the day they were typed', () => {
    const past = pastOf([typedOn('2026-11-20', 'category', 'candidate')]);
    const now = member({ joinedAt: '2025-06-01', fullMemberAt: '2026-06-01', past });
    expect(memberOn(now, '2025-05-31')).toBeUndefined();
    expect(memberOn(now, '2025-06-30')?.category).toBe('probationary');
    expect(memberOn(now, '2026-06-30')?.category).toBe('full');
    const probationary = member({ category: 'probationary', joinedAt: '2026-06-01', past });
    expect(memberOn(probationary, '2026-06-30')?.category).toBe('probationary');
  });

  test('a cancelled probationary member counted until it was cancelled', () => {
    const past = pastOf([typedOn('2026-10-10', 'category', 'probationary')]);
    const now = member({ category: 'applicant', past });
    expect(memberOn(now, '2026-09-30')?.category).toBe('probationary');
    expect(memberOn(now, '2026-10-31')).toBeUndefined();
  });

  test('who moved out counts as 转出待接收 until the receipt', () => {
    const transfers = [
      { id: 'a', direction: 'out', date: '2026-08-20', receiptAt: '2026-10-08' },
      { id: 'b', direction: 'out', date: '2019-01-01', receiptAt: '2019-01-02' },
    ];
    const now = member({ standing: 'movedOut', ...transferDates({ standing: 'movedOut', transfers }) });
    expect(memberOn(now, '2026-07-31')?.standing).toBe('normal');
    expect(memberOn(now, '2026-09-30')?.standing).toBe('outPending');
    expect(memberOn(now, '2026-10-31')).toBeUndefined();
  });

  test('who came later was not here', () => {
    const now = member(
      transferDates({ standing: 'normal', transfers: [{ id: 'a', direction: 'in', date: '2026-09-01' }] }),
    );
    expect(memberOn(now, '2026-08-31')).toBeUndefined();
    expect(memberOn(now, '2026-09-01')).toBeDefined();
  });

  test('a death that was typed later counts until then', () => {
    const now = member({ standing: 'deceased', past: pastOf([typedOn('2026-11-02', 'standing', 'normal')]) });
    expect(memberOn(now, '2026-10-31')?.standing).toBe('normal');
    expect(memberOn(now, '2026-11-30')).toBeUndefined();
  });
});
