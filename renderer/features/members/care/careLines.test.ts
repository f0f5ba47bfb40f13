import { expect, it } from 'vitest';
import type { LedgerRow, RowIndex } from '@/search/indexes';
import { type CareLine, careDates, inFilter } from './careLines';

const entry = (id: string, kind: string, date: string, takenBack = false): LedgerRow => ({
  id,
  org: '420683001001',
  kind,
  subjectId: 'm',
  date,
  takenBack,
  createdAt: '',
});
const dates = (...entries: LedgerRow[]) =>
  careDates({ each: (visit) => entries.forEach(visit) } as RowIndex<LedgerRow>).get('m');

it('takes the last call and the newest plan', () => {
  expect(
    dates(
      entry('4', 'carePlan', '2026-12-01'),
      entry('1', 'careVisit', '2026-10-01'),
      entry('2', 'carePlan', '2026-12-24'),
      entry('3', 'careVisit', '2026-11-01'),
    ),
  ).toEqual({ last: '2026-11-01', next: '2026-12-01' });
});

it('is done with a plan once the call was paid, and leaves out what was taken back', () => {
  expect(dates(entry('1', 'carePlan', '2026-11-01'), entry('2', 'careVisit', '2026-11-03'))).toEqual({
    last: '2026-11-03',
  });
  expect(dates(entry('1', 'carePlan', '2026-11-01'), entry('2', 'careVisit', '2026-11-03', true))).toEqual({
    next: '2026-11-01',
  });
});

it('finds what is late, soon or not planned', () => {
  const line = (next?: string): CareLine => ({
    id: '',
    name: '',
    branch: '',
    address: '',
    care: [],
    ...(next && { next }),
  });
  const on = '2026-11-21';
  const hits = (next?: string) =>
    (['late', 'week', 'unplanned'] as const).filter((filter) => inFilter(line(next), filter, on));
  expect(hits('2026-11-20')).toEqual(['late', 'week']);
  expect(hits('2026-11-28')).toEqual(['week']);
  expect(hits('2026-11-29')).toEqual([]);
  expect(hits()).toEqual(['unplanned']);
});
