import { Button, Flex, Spin, Typography } from 'antd';
import { text } from '@shared/messages';
import { lockNow } from './session/lock';
import { StartFrame } from './StartScreen';

/** The blanked screen while a sync or an import goes on behind it. */
export function WaitingToLock() {
  return (
    <StartFrame>
      <Flex vertical align="center" gap={16}>
        <Spin size="large" aria-label={text.app.lockWhenDone} />
        <Typography.Text>{text.app.lockWhenDone}</Typography.Text>
        <Button onClick={() => void lockNow('asked')}>{text.app.lockQuestion.now}</Button>
      </Flex>
    </StartFrame>
  );
}
