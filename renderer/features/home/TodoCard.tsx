import { Button, Card, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { text } from '@shared/messages';

export interface TodoLine {
  key: string;
  main: string;
  /** Quiet words at the right. */
  side?: string;
  /** The side words are said in red. */
  late?: boolean;
  action: ReactNode;
}

interface Props {
  title: string;
  /** e.g. `12 户` */
  count?: string;
  lines: TodoLine[];
  /** Said when there are no lines. */
  none: string;
  /** Where 查看全部 leads. */
  allPath?: string;
}

/** One question of the day: how many, the first few, and where the rest is. */
export function TodoCard({ title, count, lines, none, allPath }: Props) {
  const navigate = useNavigate();
  return (
    <Card
      size="small"
      role="region"
      aria-label={title}
      style={{ breakInside: 'avoid', marginBottom: 16 }}
      title={
        <Flex gap={10} align="baseline">
          <span>{title}</span>
          {lines.length > 0 && count ? <Typography.Text type="secondary">{count}</Typography.Text> : null}
        </Flex>
      }
      extra={
        lines.length > 0 && allPath ? (
          <Button type="link" onClick={() => void navigate(allPath)}>
            {text.home.all}
          </Button>
        ) : null
      }
    >
      {lines.length === 0 ? <Typography.Text type="secondary">{none}</Typography.Text> : null}
      {lines.map(({ key, main, side, late, action }) => (
        <Flex key={key} gap={12} align="center" style={{ padding: '5px 0' }}>
          <Typography.Text style={{ flex: 1, minWidth: 0 }} ellipsis={{ tooltip: main }}>
            {main}
          </Typography.Text>
          {side ? <Typography.Text type={late ? 'danger' : 'secondary'}>{side}</Typography.Text> : null}
          {action}
        </Flex>
      ))}
    </Card>
  );
}

/** How many lines a card shows. */
export const shownLines = 6;
