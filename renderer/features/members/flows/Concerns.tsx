import { Alert, Checkbox, Flex, Typography } from 'antd';
import { memberRules } from '@shared/domain/member/steps/rules';
import type { Concern } from '@shared/domain/member/steps/type';
import { officeRules } from '@shared/domain/settings';
import { text } from '@shared/messages';

interface Props {
  concerns: readonly Concern[];
  confirmed: boolean;
  problem: string | undefined;
  onConfirm: (confirmed: boolean) => void;
}

const words = text.members.flows;

function sentence({ rule, day = '' }: Concern): string {
  const source = memberRules.find(({ code }) => code === rule)?.source;
  const said = words.rules[rule]?.(day, officeRules()) ?? rule;
  return source ? `${said}${words.source(source)}` : said;
}

/** What speaks against the step, with the rule it comes from; going on is a decision of the person. */
export function Concerns({ concerns, confirmed, problem, onConfirm }: Props) {
  if (concerns.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={words.concernTitle}
      description={
        <Flex vertical gap={8}>
          {concerns.map((concern) => (
            <span key={concern.rule}>{sentence(concern)}</span>
          ))}
          <Checkbox checked={confirmed} onChange={(event) => onConfirm(event.target.checked)}>
            {words.goOn}
          </Checkbox>
          {problem ? (
            <Typography.Text type="danger" role="alert">
              {problem}
            </Typography.Text>
          ) : null}
        </Flex>
      }
    />
  );
}
