import { Button, Card, Flex, Typography } from 'antd';
import dayjs from 'dayjs';
import { text } from '@shared/messages';
import { useSession } from './session/sessionStore';
import { StartFrame } from './StartScreen';

const words = text.app.clock;
const shown = (time: number): string => dayjs(time).format(words.format);

/** A clock in 1970 or before the last start: said before anything is written with its dates. */
export function ClockScreen({ clock: { now, last } }: { clock: { now: number; last?: number } }) {
  const { trustClock, openReadOnly } = useSession();
  return (
    <StartFrame>
      <Card style={{ maxWidth: 640 }} title={words.title}>
        <Typography.Paragraph>
          {words.now(shown(now))}
          {last === undefined ? null : words.last(shown(last))}
        </Typography.Paragraph>
        <Typography.Paragraph>{words.explain}</Typography.Paragraph>
        <Flex gap={12} wrap>
          <Button type="primary" onClick={() => globalThis.location.reload()}>
            {words.recheck}
          </Button>
          <Button onClick={() => void openReadOnly()}>{text.app.failed.readOnly}</Button>
          <Button onClick={() => void trustClock()}>{words.trust}</Button>
        </Flex>
      </Card>
    </StartFrame>
  );
}
