import { Button, Card, Flex, Progress, Typography } from 'antd';
import { text } from '@shared/messages';
import type { Progress as RunStep } from '@/sync';
import { useRun } from './runStore';

function sentence(step: RunStep | undefined): string {
  if (!step) return text.words.working;
  const kind = text.sync.kinds[step.collection];
  const { progress } = text.sync;
  return step.phase === 'pull' ? progress.pull(kind, step.pending) : progress[step.phase](kind);
}

/** Where the run stands, in kinds of records and in numbers, and the way to stop it. */
export function RunProgress() {
  const { progress, at, sent, received, cancelling, cancel } = useRun();
  const done = (at?.index ?? 0) + (progress ? progress.step / progress.steps : 0);
  const percent = Math.floor((done / (at?.count ?? 1)) * 100);
  const where = at && at.count > 1 ? text.sync.progress.at(at.name, at.index + 1, at.count) : '';
  return (
    <Card size="small" aria-live="polite" role="status">
      <Flex gap={24} align="center">
        <Flex vertical style={{ flex: 1 }}>
          <Typography.Text strong>{where + sentence(progress)}</Typography.Text>
          <Progress percent={percent} status="active" aria-label={text.sync.progress.title} />
          <Typography.Text type="secondary">{text.sync.progress.figures(sent, received)}</Typography.Text>
        </Flex>
        <Button onClick={cancel} disabled={cancelling}>
          {cancelling ? text.sync.cancelling : text.sync.cancelRun}
        </Button>
      </Flex>
    </Card>
  );
}
