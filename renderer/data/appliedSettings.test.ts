import { afterEach, expect, test } from 'vitest';
import { nextVisitDue } from '@shared/domain/household/rules';
import { memberCare } from '@shared/domain/member/codes';
import { dueOn, milestonesOf } from '@shared/domain/member/milestones';
import { ownCodeKey } from '@shared/domain/orgUnit/ownCodes';
import { choices, labelOf } from '@shared/domain/record/codes';
import { applySettings } from './appliedSettings';

afterEach(() => applySettings({}));

test('figures that the office has set rule from then on, those of another shape do not', () => {
  const red = { level: 'red', care: [], lastVisitOn: '2026-11-01' };
  const probationary = milestonesOf({
    category: 'probationary',
    standing: 'normal',
    joinedAt: '2026-01-31',
  });
  expect(nextVisitDue(red)).toBe('2026-11-08');
  expect(dueOn(probationary, '2026-11-21')).toEqual([]);
  applySettings({
    visitEvery: { red: { days: 3 }, yellow: { months: 1 }, green: { months: 3 } },
    probationNoticeMonths: 3,
    mustVisitEvery: 'often',
  });
  expect(nextVisitDue(red)).toBe('2026-11-04');
  expect(dueOn(probationary, '2026-11-21')).toEqual([{ kind: 'probation', due: '2027-01-31', late: false }]);
  applySettings({});
  expect(nextVisitDue(red)).toBe('2026-11-08');
});

test('own entries are offered until they are retired, and keep their names', () => {
  const key = ownCodeKey('care', 'own-1');
  applySettings({ [key]: { label: '空挂户党员', since: '2026-01-01' }, 'code:care:own-2': 7 });
  expect(choices(memberCare, '2026-11-21').map(({ code }) => code)).toContain('own-1');
  applySettings({ [key]: { label: '空挂户党员', since: '2026-01-01', until: '2026-06-30' } });
  expect(choices(memberCare, '2026-11-21').map(({ code }) => code)).not.toContain('own-1');
  expect(labelOf(memberCare, 'own-1')).toBe('空挂户党员');
});
