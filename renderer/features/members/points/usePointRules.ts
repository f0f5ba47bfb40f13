import { useCallback, useMemo } from 'react';
import { type PointRule, pointRuleKey, pointRules, storedRule } from '@shared/domain/member/points';
import { useOfficeSettings } from '@/data/officeSettings';

const nothing = {};

/** The office's rules of 积分, and what changes or adds one. */
export function usePointRules() {
  const { settings, change } = useOfficeSettings();
  const rules = useMemo(() => pointRules(settings ?? nothing), [settings]);
  return {
    rules,
    offered: useMemo(() => rules.filter(({ off }) => !off), [rules]),
    set: useCallback(
      (code: string, rule: Pick<PointRule, 'label' | 'points' | 'off'>) =>
        change({ [pointRuleKey(code)]: storedRule(rule) }),
      [change],
    ),
  };
}
