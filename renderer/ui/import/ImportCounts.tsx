import { Flex, Statistic } from 'antd';
import { text } from '@shared/messages';
import type { ImportPreview } from './types';

const keys = ['total', 'new', 'changed', 'unchanged', 'failed', 'warnings'] as const;

/** The numbers of an import side by side. */
export function ImportCounts({ preview, unit }: { preview: ImportPreview; unit: string }) {
  const words = text.importing;
  const unitOf = (key: (typeof keys)[number]): string =>
    key === 'total' || key === 'failed' || key === 'warnings' ? words.unit.row : unit;
  return (
    <Flex gap={28} wrap>
      {keys.map((key) => (
        <Statistic key={key} title={words.counts[key]} value={preview.counts[key]} suffix={unitOf(key)} />
      ))}
    </Flex>
  );
}
