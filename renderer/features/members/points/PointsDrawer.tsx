import { Button, Drawer, Empty, Flex, List, Typography } from 'antd';
import { Link } from 'react-router';
import { labelOf } from '@shared/domain/record/codes';
import { localDate } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useRecords } from '@/data/context';
import { useRights } from '@/data/useRights';
import { useLedgerEntries } from '../work/useLedgerEntries';
import { usePointRules } from './usePointRules';
import type { PointsLine } from './usePointsYear';

interface Props {
  line: PointsLine;
  year: number;
  onAdd: () => void;
  onClose: () => void;
}

/** Every entry of a member in a year, with what for, when and by whom; each can be taken back. */
export function PointsDrawer({ line, year, onAdd, onClose }: Props) {
  const words = text.members.points;
  const { rules } = usePointRules();
  const { remove } = useLedgerEntries();
  const rights = useRights('ledger');
  const { records } = useRecords('ledger', line.entryIds);
  return (
    <Drawer
      open
      size={620}
      title={words.entries.title(line.name, year)}
      onClose={onClose}
      extra={
        rights.add ? (
          <Button type="primary" onClick={onAdd}>
            {words.add}
          </Button>
        ) : null
      }
    >
      <Flex justify="space-between">
        <strong>{words.entries.total(line.entryIds.length, line.points)}</strong>
        <Link to={`/members/${line.id}`}>{words.entries.openMember}</Link>
      </Flex>
      <List
        locale={{ emptyText: <Empty description={words.none} /> }}
        dataSource={records}
        rowKey="id"
        renderItem={({
          sentBy,
          org,
          id,
          date,
          rule,
          amount = 0,
          text: reason,
          evidence,
          createdBy,
          createdAt,
        }) => (
          <List.Item
            actions={
              rights.change({ org, ...(sentBy !== undefined && { sentBy }) })
                ? [
                    <Button
                      key="remove"
                      size="small"
                      onClick={() => void remove([id], words.entries.removed(line.name))}
                    >
                      {words.entries.remove}
                    </Button>,
                  ]
                : []
            }
          >
            <List.Item.Meta
              title={`${date}　${labelOf(rules, rule)}　${words.dialog.signed(amount)}`}
              description={
                <>
                  {[reason, evidence].filter(Boolean).map((part) => (
                    <div key={part}>{part}</div>
                  ))}
                  <Typography.Text type="secondary">
                    {words.entries.by(createdBy, localDate(new Date(createdAt)))}
                  </Typography.Text>
                </>
              }
            />
          </List.Item>
        )}
      />
    </Drawer>
  );
}
