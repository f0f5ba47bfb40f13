import { Checkbox, Flex, Table, Typography } from 'antd';
import { useMemo } from 'react';
import { text } from '@shared/messages';
import { fieldsOf, keyOf, take } from './decisions';
import { FieldChoices } from './FieldChoices';
import { pagination } from './pagination';
import type { ChangeLine, Decisions } from './types';

interface Props {
  changes: ChangeLine[];
  decisions: Decisions;
  labels: ReadonlyMap<string, string>;
  onDecide: (decisions: Decisions) => void;
}

const words = text.importing;

/** Records that the file changes: what to take over by column, by row or by field. */
export function ChangesTab({ changes, decisions, labels, onDecide }: Props) {
  const columns = useMemo(() => fieldsOf(changes, decisions), [changes, decisions]);
  const keysOf = ({ row, keys }: ChangeLine): string[] => keys.map((key) => keyOf(row, key));
  const inColumn = (field: string): string[] =>
    changes.flatMap(({ row, keys }) => (keys.includes(field) ? [keyOf(row, field)] : []));
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">{words.changesHint}</Typography.Text>
      <Flex gap={16} wrap role="group" aria-label={words.byColumn}>
        <Typography.Text>{words.byColumn}</Typography.Text>
        {columns.map(({ field, count, kept }) => (
          <Checkbox
            key={field}
            checked={kept === 0}
            indeterminate={kept > 0 && kept < count}
            onChange={(event) => onDecide(take(decisions, inColumn(field), event.target.checked))}
          >
            {words.columnCount(labels.get(field) ?? field, count)}
          </Checkbox>
        ))}
      </Flex>
      <Table<ChangeLine>
        rowKey="row"
        size="small"
        pagination={pagination}
        dataSource={changes}
        columns={[
          {
            width: 48,
            render: (_, line) => {
              const keys = keysOf(line);
              const kept = keys.filter((key) => decisions.kept.has(key)).length;
              return (
                <Checkbox
                  aria-label={words.takeRow(line.row)}
                  checked={kept === 0}
                  indeterminate={kept > 0 && kept < keys.length}
                  onChange={(event) => onDecide(take(decisions, keys, event.target.checked))}
                />
              );
            },
          },
          { title: words.row, dataIndex: 'row', width: 80 },
          { title: words.name, dataIndex: 'name', width: 140 },
          {
            title: words.what,
            render: (_, { row, fields }) => (
              <FieldChoices row={row} fields={fields()} decisions={decisions} onDecide={onDecide} />
            ),
          },
        ]}
      />
    </Flex>
  );
}
