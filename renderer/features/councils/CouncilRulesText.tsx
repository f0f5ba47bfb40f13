import { Typography } from 'antd';
import type { CouncilRules } from '@shared/domain/council/type';
import { text } from '@shared/messages';

/** The rule of a body in words. */
export function CouncilRulesText({ rules }: { rules: CouncilRules }) {
  const fraction = ({ of: [numerator, denominator], moreThan }: CouncilRules['quorum']): string =>
    text.councils.ruleOf(numerator, denominator, moreThan);
  const base = rules.majority.base === 'expected' ? text.councils.baseExpected : text.councils.basePresent;
  return (
    <Typography.Paragraph style={{ marginBottom: 0 }}>
      {text.councils.ruleLine(text.councils.quorum, text.councils.baseExpected, fraction(rules.quorum))}
      <br />
      {text.councils.ruleLine(text.councils.majority, base, fraction(rules.majority))}
    </Typography.Paragraph>
  );
}
