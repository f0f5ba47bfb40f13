import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Segmented } from 'antd';
import type { PlainDate } from '@shared/domain/record/envelope';
import { addMonths } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { BranchSelect } from '../work/BranchSelect';
import type { DuesState } from './accounts';

interface Props {
  month: PlainDate;
  typed: string;
  branch: string | undefined;
  state: DuesState;
  onMonth: (month: PlainDate) => void;
  onTyped: (typed: string) => void;
  onBranch: (branch: string | undefined) => void;
  onState: (state: DuesState) => void;
}

/** Which month, whose, and in which state. */
export function DuesFilter({ month, typed, branch, state, onMonth, onTyped, onBranch, onState }: Props) {
  const words = text.members.dues;
  return (
    <Flex gap={12} wrap align="center">
      <Flex gap={4} align="center" role="group" aria-label={words.month}>
        <Button
          icon={<LeftOutlined />}
          aria-label={words.earlier}
          onClick={() => onMonth(addMonths(month, -1))}
        />
        <strong style={{ minWidth: 104, textAlign: 'center' }}>
          {words.monthTitle(Number(month.slice(0, 4)), Number(month.slice(5)))}
        </strong>
        <Button
          icon={<RightOutlined />}
          aria-label={words.later}
          onClick={() => onMonth(addMonths(month, 1))}
        />
      </Flex>
      <Input.Search
        allowClear
        style={{ width: 220 }}
        value={typed}
        placeholder={words.search}
        aria-label={words.search}
        onChange={(event) => onTyped(event.target.value)}
      />
      <BranchSelect label={words.branch} value={branch} onChange={onBranch} />
      <Segmented
        aria-label={words.stateLabel}
        value={state}
        options={Object.entries(words.states).map(([value, label]) => ({ value, label }))}
        onChange={(value) => onState(value as DuesState)}
      />
    </Flex>
  );
}
