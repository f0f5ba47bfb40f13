import { Button, Flex, Radio, Table, Typography } from 'antd';
import { text } from '@shared/messages';
import { choose, chooseForAll } from './decisions';
import { FieldChoices } from './FieldChoices';
import { pagination } from './pagination';
import type { Decisions, DoubtChoice, DoubtLine } from './types';

interface Props {
  doubts: DoubtLine[];
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
}

const words = text.importing;

/** Rows that may be somebody whom the office has: 是同一人, 新增 or 跳过, one by one or all at once. */
export function DoubtsTab({ doubts, decisions, onDecide }: Props) {
  const all = (answer: 'same' | 'new' | 'skip'): void => onDecide(chooseForAll(decisions, doubts, answer));
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">{words.doubtHint}</Typography.Text>
      <Flex gap={12} align="center" wrap>
        <Button onClick={() => all('same')}>{words.allSame}</Button>
        <Button onClick={() => all('new')}>{words.allNew}</Button>
        <Button onClick={() => all('skip')}>{words.allSkip}</Button>
        <Typography.Text type="secondary">{words.bulkHint}</Typography.Text>
      </Flex>
      <Table<DoubtLine>
        rowKey="row"
        size="small"
        pagination={pagination}
        dataSource={doubts}
        columns={[
          { title: words.row, dataIndex: 'row', width: 80 },
          {
            title: words.inFile,
            width: 300,
            render: (_, { name, facts, why }) => (
              <Flex vertical>
                <Typography.Text strong>{name}</Typography.Text>
                <Typography.Text>{facts}</Typography.Text>
                <Typography.Text type="warning">{why}</Typography.Text>
              </Flex>
            ),
          },
          {
            title: words.choice,
            render: (_, line) => <Choices line={line} decisions={decisions} onDecide={onDecide} />,
          },
        ]}
      />
    </Flex>
  );
}

function Choices({ line, decisions, onDecide }: Omit<Props, 'doubts'> & { line: DoubtLine }) {
  const { row, name, candidates, mayBeNew } = line;
  const choice = decisions.doubtful.get(row);
  const same = candidates.find(({ id }) => choice === `same:${id}`);
  const fields = same?.fields() ?? [];
  return (
    <Flex vertical gap={8}>
      <Radio.Group
        vertical
        aria-label={words.choiceOf(row, name)}
        value={choice ?? null}
        onChange={(event) => onDecide(choose(decisions, row, event.target.value as DoubtChoice))}
        options={[
          ...candidates.map((each) => ({ value: `same:${each.id}`, label: words.same(each.text) })),
          ...(mayBeNew ? [{ value: 'new', label: words.asNew }] : []),
          { value: 'skip', label: words.skip },
        ]}
      />
      {fields.length > 0 ? (
        <FieldChoices row={row} fields={fields} decisions={decisions} onDecide={onDecide} />
      ) : null}
    </Flex>
  );
}
