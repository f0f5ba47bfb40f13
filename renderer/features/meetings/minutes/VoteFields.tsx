import { Flex, InputNumber, Segmented, Typography } from 'antd';
import type { Council } from '@shared/domain/council/type';
import { voteModes } from '@shared/domain/meeting/codes';
import { majorityOf, quorumOf } from '@shared/domain/meeting/rules';
import type { AgendaItem, Meeting, Vote } from '@shared/domain/meeting/type';
import { text } from '@shared/messages';
import { Field } from '@/ui/Field';

interface Props {
  item: AgendaItem;
  meeting: Meeting;
  council: Council | undefined;
  onChange: (item: AgendaItem) => void;
}

function Result({ item, meeting, council }: Omit<Props, 'onChange'>) {
  if (!item.vote || !council) return null;
  const quorum = quorumOf(meeting.attendance, council.rules);
  const result = majorityOf(item.vote, meeting.attendance, council.rules, item.recused ?? []);
  const votes = item.vote.ayes + item.vote.noes + item.vote.abstentions;
  if (votes > result.voters)
    return <Typography.Text type="danger">{text.meetings.voteOver(votes, result.voters)}</Typography.Text>;
  return (
    <Typography.Text type={result.passed && quorum.reached ? 'success' : 'warning'}>
      {result.passed
        ? text.meetings.votePassed(item.vote.ayes, result.needed)
        : text.meetings.voteFailed(item.vote.ayes, result.needed)}
      {quorum.reached ? '' : ` · ${text.meetings.withoutQuorum}`}
    </Typography.Text>
  );
}

/** 同意/反对/弃权 with the result computed live by the council's rule. */
export function VoteFields({ item, meeting, council, onChange }: Props) {
  const vote: Vote = item.vote ?? { mode: 'hands', ayes: 0, noes: 0, abstentions: 0 };
  const number = (key: 'ayes' | 'noes' | 'abstentions', label: string) => (
    <Field label={label}>
      {(id) => (
        <InputNumber
          id={id}
          min={0}
          precision={0}
          value={item.vote ? vote[key] : null}
          style={{ width: 100 }}
          onChange={(value) => onChange({ ...item, vote: { ...vote, [key]: value ?? 0 } })}
        />
      )}
    </Field>
  );
  return (
    <Flex gap={16} wrap align="end" style={{ marginTop: 14 }} role="group" aria-label={text.meetings.vote}>
      <Segmented
        aria-label={text.meetings.voteMode}
        value={vote.mode}
        options={voteModes.map(({ code, label }) => ({ value: code, label }))}
        onChange={(mode) => onChange({ ...item, vote: { ...vote, mode } })}
      />
      {number('ayes', text.meetings.ayes)}
      {number('noes', text.meetings.noes)}
      {number('abstentions', text.meetings.abstentions)}
      <Result item={item} meeting={meeting} council={council} />
    </Flex>
  );
}
