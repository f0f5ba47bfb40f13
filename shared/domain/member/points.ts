import { isObject } from '../../lib/equal';
import { type CodeEntry, entries } from '../record/codes';
import type { Code } from '../record/envelope';

/** A rule of 积分: what for and how many points each time; negative ones take off. */
export interface PointRule extends CodeEntry {
  points: number;
  /** No longer offered; entries made by it keep its name. */
  off?: boolean;
}

const given = (source: string, rows: readonly (readonly [Code, string, number])[]): PointRule[] =>
  rows.map(([code, label, points]) => ({ code, label, source, points }));

/** Rules that offices commonly use; each office switches them off, changes their points or adds its own. */
export const givenPointRules: readonly PointRule[] = given('社区党员积分管理办法（示例）', [
  ['meeting', '按时参加组织生活', 5],
  ['themeDay', '参加主题党日', 5],
  ['volunteer', '参加志愿服务', 5],
  ['wish', '认领并完成微心愿', 10],
  ['paired', '走访结对户', 5],
  ['suggestion', '提出建议被采纳', 5],
  ['mediation', '参与调解矛盾纠纷', 10],
  ['commended', '受到表彰', 20],
  ['absent', '无故不参加组织生活', -5],
  ['lateDues', '不按时交纳党费', -5],
]);

const prefix = 'pointRule:';

/** The key of a rule in the office's settings (docs/adr/0047). */
export const pointRuleKey = (code: Code): string => `${prefix}${code}`;

interface StoredRule {
  label?: unknown;
  points?: unknown;
  off?: unknown;
}

/** All rules of an office: the given ones as it has them, then its own; what is stored in another shape is left aside. */
export function pointRules(settings: Readonly<Record<string, unknown>>): PointRule[] {
  const stored = new Map(
    Object.entries(settings).flatMap(([key, value]): [Code, StoredRule][] =>
      key.startsWith(prefix) && isObject(value) ? [[key.slice(prefix.length), value]] : [],
    ),
  );
  const known = new Set(givenPointRules.map(({ code }) => code));
  const own = entries(
    '本社区',
    [...stored.keys()].filter((code) => !known.has(code)).map((code) => [code, '']),
  );
  const all: PointRule[] = [...givenPointRules, ...own.map((entry) => ({ ...entry, points: 0 }))];
  return all.flatMap((rule) => {
    const set = stored.get(rule.code);
    const label = typeof set?.label === 'string' ? set.label : rule.label;
    const points = typeof set?.points === 'number' && Number.isFinite(set.points) ? set.points : rule.points;
    return label === '' ? [] : [{ ...rule, label, points, ...(set?.off === true && { off: true }) }];
  });
}

/** What of a rule the settings keep. */
export const storedRule = ({ label, points, off }: Pick<PointRule, 'label' | 'points' | 'off'>): object => ({
  label,
  points,
  ...(off && { off }),
});
