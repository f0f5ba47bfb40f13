import { Alert, Button, Card, Progress, Typography } from 'antd';
import { text } from '@shared/messages';
import { useSession } from './session/sessionStore';
import { StartFrame } from './StartScreen';

const words = text.backup.restore;

/** While the data is being replaced; and why it was not, if so. */
export function RestoringScreen() {
  const { done, total, problem } = useSession((state) => state.restoring) ?? { done: 0, total: 0 };
  return (
    <StartFrame>
      <Card style={{ width: 560 }} title={problem === undefined ? words.working : words.title}>
        {problem === undefined ? (
          <>
            <Progress
              percent={total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : 0}
              status="active"
              aria-label={words.working}
            />
            <Typography.Paragraph type="secondary">{words.workingHint}</Typography.Paragraph>
          </>
        ) : (
          <>
            <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} />
            <Button type="primary" onClick={() => globalThis.location.reload()}>
              {words.reopen}
            </Button>
          </>
        )}
      </Card>
    </StartFrame>
  );
}
