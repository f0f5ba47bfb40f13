import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';

interface Props {
  year: number;
  words: { year: (year: number) => string; earlier: string; later: string };
  onChange: (year: number) => void;
}

/** A year with one step back and forward. */
export function YearStep({ year, words, onChange }: Props) {
  return (
    <Flex gap={4} align="center">
      <Button icon={<LeftOutlined />} aria-label={words.earlier} onClick={() => onChange(year - 1)} />
      <strong style={{ minWidth: 84, textAlign: 'center' }}>{words.year(year)}</strong>
      <Button icon={<RightOutlined />} aria-label={words.later} onClick={() => onChange(year + 1)} />
    </Flex>
  );
}
