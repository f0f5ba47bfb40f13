import { expect, it } from 'vitest';
import { givenPointRules, pointRuleKey, pointRules, storedRule } from './points';

it('has the given rules until an office says otherwise', () => {
  expect(pointRules({})).toEqual(givenPointRules);
});

it('takes what the office changed, switched off or added', () => {
  const rules = pointRules({
    other: 1,
    [pointRuleKey('volunteer')]: { points: 8 },
    [pointRuleKey('wish')]: storedRule({ label: '认领微心愿', points: 10, off: true }),
    [pointRuleKey('own-1')]: storedRule({ label: '楼道清扫', points: 2 }),
  });
  const find = (code: string) => rules.find((rule) => rule.code === code);
  expect(find('volunteer')).toMatchObject({ label: '参加志愿服务', points: 8 });
  expect(find('wish')).toMatchObject({ label: '认领微心愿', off: true });
  expect(find('own-1')).toMatchObject({ label: '楼道清扫', points: 2 });
  expect(rules).toHaveLength(givenPointRules.length + 1);
});

it('leaves aside what has another shape', () => {
  const rules = pointRules({
    [pointRuleKey('meeting')]: 'x',
    [pointRuleKey('themeDay')]: { points: Number.NaN },
    [pointRuleKey('own-2')]: { points: 3 },
    [pointRuleKey('own-3')]: null,
  });
  expect(rules).toEqual(givenPointRules);
});
