import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** One quiet line under the title. */
  hint?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** Fill the window's height, for pages whose list scrolls by itself. */
  fill?: boolean;
}

/** The frame of every page: title on the left, what one can do on the right, content below. */
export function PageFrame({ title, hint, actions, children, fill = false }: Props) {
  return (
    <Flex
      vertical
      gap={16}
      style={{ padding: '20px 24px', ...(fill ? { height: '100%' } : {}), boxSizing: 'border-box' }}
    >
      <Flex justify="space-between" align="center" gap={16} wrap>
        <div>
          <Typography.Title level={2} style={{ margin: 0 }}>
            {title}
          </Typography.Title>
          {hint ? <Typography.Text type="secondary">{hint}</Typography.Text> : null}
        </div>
        <Flex gap={12} wrap className="no-print">
          {actions}
        </Flex>
      </Flex>
      {fill ? <div style={{ flex: 1, minHeight: 0 }}>{children}</div> : children}
    </Flex>
  );
}
