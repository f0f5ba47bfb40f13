import { Flex, Typography } from 'antd';
import {
  longestParts,
  minutesBytes,
  type MinutesPart,
  sealLimit,
  toTenThousands,
} from '@shared/domain/meeting/size';
import type { Meeting } from '@shared/domain/meeting/type';
import { text } from '@shared/messages';

/** So many of the longest parts are named. */
const named = 3;

/** Whether the county would not take these minutes once they are sealed. */
export const isTooLong = (meeting: Meeting): boolean => minutesBytes(meeting) > sealLimit;

function nameOf(one: MinutesPart): string {
  const { meetings } = text;
  if (one.part !== 'item') return meetings[one.part];
  const item = meetings.item(one.index + 1);
  return one.item.title === '' ? item : meetings.tooLong.named(item, one.item.title);
}

/** What is too long for 定稿, in numbers, and what to do. */
export function TooLong({ meeting }: { meeting: Meeting }) {
  const words = text.meetings.tooLong;
  const now = toTenThousands(minutesBytes(meeting), 'up');
  return (
    <Flex vertical gap={8}>
      <Typography.Text>{words.said(now, toTenThousands(sealLimit, 'down'))}</Typography.Text>
      <Typography.Text>{words.parts}</Typography.Text>
      <ul style={{ margin: 0 }}>
        {longestParts(meeting)
          .slice(0, named)
          .map((one) => (
            <li key={one.part === 'item' ? one.item.id : one.part}>
              {words.part(nameOf(one), toTenThousands(one.bytes, 'up'))}
            </li>
          ))}
      </ul>
      <Typography.Text>{words.remedy}</Typography.Text>
    </Flex>
  );
}
