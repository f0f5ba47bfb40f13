import { Flex, Spin, Typography } from 'antd';
import type { ReactNode } from 'react';
import { text } from '@shared/messages';

/** The full-window frame of everything before the data is open. */
export function StartFrame({ children }: { children: ReactNode }) {
  return (
    <Flex
      vertical
      align="center"
      justify="center"
      gap={16}
      style={{ minHeight: '100%', padding: 24, boxSizing: 'border-box' }}
    >
      <Typography.Title level={1} style={{ margin: 0, color: '#b5261e' }}>
        {text.words.appName}
      </Typography.Title>
      {children}
      <Typography.Text type="secondary">{text.app.notSecret}</Typography.Text>
    </Flex>
  );
}

export function OpeningScreen({ sentence = text.app.start.opening }: { sentence?: string }) {
  return (
    <StartFrame>
      <Spin size="large" aria-label={sentence} />
      <Typography.Text>{sentence}</Typography.Text>
    </StartFrame>
  );
}
