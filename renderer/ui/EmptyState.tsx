import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  hint?: string;
  /** The one thing to do next. */
  action?: ReactNode;
}

/** What a list shows when there is nothing in it: why, and what to do next. */
export function EmptyState({ title, hint, action }: Props) {
  return (
    <Flex vertical align="center" gap={12} style={{ padding: '48px 24px', textAlign: 'center' }}>
      <Typography.Title level={4} style={{ margin: 0 }}>
        {title}
      </Typography.Title>
      {hint ? (
        <Typography.Text type="secondary" style={{ maxWidth: 680 }}>
          {hint}
        </Typography.Text>
      ) : null}
      {action}
    </Flex>
  );
}
