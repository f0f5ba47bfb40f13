import { Button, Flex, Typography } from 'antd';
import dayjs from 'dayjs';

/** The instant of a side as a clerk reads it. */
export const sideTime = (at: string): string => dayjs(at).format('MM-DD HH:mm');

interface Props {
  title: string;
  value: string;
  choice?: { label: string; take: () => void };
}

/** One of the values that stand beside each other, and the button that takes it where it may be taken. */
export function Side({ title, value, choice }: Props) {
  return (
    <Flex vertical gap={8} style={{ flex: 1, minWidth: 200 }}>
      <Typography.Text type="secondary">{title}</Typography.Text>
      <Typography.Paragraph style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0, flex: 1 }}>
        {value}
      </Typography.Paragraph>
      {choice ? (
        <Button onClick={choice.take} style={{ whiteSpace: 'normal', height: 'auto', minHeight: 38 }}>
          {choice.label}
        </Button>
      ) : null}
    </Flex>
  );
}
