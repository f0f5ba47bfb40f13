import { Card, Progress, Typography } from 'antd';
import { text } from '@shared/messages';
import { useUpgrade } from './session/upgrade';
import { OpeningScreen, StartFrame } from './StartScreen';

const words = text.app.upgrade;

/** While the data is being opened; where it is of an earlier version, how far it has been raised. */
export function UpgradingScreen() {
  const progress = useUpgrade((state) => state.progress);
  if (!progress || progress.done >= progress.total) return <OpeningScreen />;
  const { step, done, total } = progress;
  return (
    <StartFrame>
      <Card style={{ width: 560 }} title={words[step]}>
        <Progress percent={Math.floor((done / total) * 100)} status="active" aria-label={words[step]} />
        <Typography.Paragraph type="secondary" style={{ margin: '12px 0 0' }}>
          {words.hint}
        </Typography.Paragraph>
      </Card>
    </StartFrame>
  );
}
