import { Button, Card, Collapse, Flex, Typography } from 'antd';
import { text } from '@shared/messages';
import { host } from '@/platform';
import type { OpenFailure } from './session/openFailure';
import { StartFrame } from './StartScreen';

/** Start-up failed: what happened, that nothing was changed, and what to do. */
export function FailedScreen({ failure }: { failure: OpenFailure }) {
  return (
    <StartFrame>
      <Card style={{ maxWidth: 640 }} title={text.app.failed.title}>
        <Typography.Paragraph>{failure.sentence}</Typography.Paragraph>
        <Flex gap={12}>
          <Button type="primary" onClick={() => globalThis.location.reload()}>
            {text.app.failed.retry}
          </Button>
          <Button onClick={() => void host.app.showLogs()}>{text.app.failed.logs}</Button>
        </Flex>
        <Collapse
          ghost
          style={{ marginTop: 12 }}
          items={[
            { key: 'detail', label: text.app.failed.detail, children: <code>{failure.technical}</code> },
          ]}
        />
      </Card>
    </StartFrame>
  );
}
