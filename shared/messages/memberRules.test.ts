import { expect, it } from 'vitest';
import { memberRules } from '../domain/member/steps/rules';
import { defaultSettings } from '../domain/settings';
import { memberRuleSentences } from './memberRules';

const say = (rule: string, figures = defaultSettings): string =>
  memberRuleSentences[rule]?.('2027-01-31', figures) ?? '';

it('has a sentence for every rule', () => {
  expect(memberRules.filter(({ code }) => say(code) === '')).toEqual([]);
});

it('spells the figures that hold in the office, not the usual ones', () => {
  expect(say('lostTime')).toBe('失去联系 6 个月以上才可以停止党籍，2027-01-31 起满 6 个月。');
  expect(say('stoppedTime')).toContain('停止党籍满 2 年后');
  const own = { ...defaultSettings, lostMonths: 9, trainingHours: 40, letterDays: 60, stoppedMonths: 30 };
  expect(say('lostTime', own)).toContain('9 个月以上');
  expect(say('lostTime', own)).not.toContain('6 个月');
  expect(say('training', own)).toContain('不足 40 个学时');
  expect(say('letterValidity', own)).toContain('60 天');
  expect(say('stoppedTime', own)).toContain('30 个月');
});

it('names rules without a figure that an office may have changed', () => {
  expect(memberRules.filter(({ label }) => /\d|[一二三六半两]个?[年月]/u.test(label))).toEqual([]);
});
