import { Flex, Select, Table, Typography } from 'antd';
import { text } from '@shared/messages';
import type { ColumnChoice } from './types';

interface Props {
  columns: ColumnChoice[];
  fields: readonly { key: string; label: string }[];
  onChange: (columns: ColumnChoice[]) => void;
}

const leaveOut = '';

/** Which column goes where; a field taken elsewhere moves to the column that asks for it last. */
export function ColumnTable({ columns, fields, onChange }: Props) {
  const words = text.importing;
  const set = (changed: ColumnChoice, field: string | undefined): void =>
    onChange(
      columns.map((each) => {
        if (each.column === changed.column) return { ...each, field };
        return field !== undefined && each.field === field ? { ...each, field: undefined } : each;
      }),
    );
  return (
    <Flex vertical gap={16}>
      <div>
        <Typography.Title level={4} style={{ margin: 0 }}>
          {words.columnsTitle}
        </Typography.Title>
        <Typography.Text type="secondary">{words.columnsHint}</Typography.Text>
      </div>
      <Table<ColumnChoice>
        rowKey="column"
        size="small"
        pagination={false}
        scroll={{ y: 360 }}
        dataSource={columns}
        columns={[
          { title: words.column, width: 200, render: (_, each) => each.label || each.letter },
          {
            title: words.samples,
            ellipsis: true,
            render: (_, each) => (
              <Typography.Text type="secondary">{each.samples.join('\u3000')}</Typography.Text>
            ),
          },
          {
            title: words.target,
            width: 220,
            render: (_, each) => (
              <Select
                style={{ width: '100%' }}
                aria-label={`${each.label || each.letter} ${words.target}`}
                value={each.field ?? leaveOut}
                showSearch={{ optionFilterProp: 'label' }}
                options={[
                  { value: leaveOut, label: words.leaveOut },
                  ...fields.map(({ key, label }) => ({ value: key, label })),
                ]}
                onChange={(field: string) => set(each, field === leaveOut ? undefined : field)}
              />
            ),
          },
        ]}
      />
    </Flex>
  );
}
