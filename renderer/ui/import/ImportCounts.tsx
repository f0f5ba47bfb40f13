import { Flex, Statistic } from 'antd';
import { text } from '@shared/messages';
import type { ImportPreview } from './types';

const keys = ['total', 'new', 'changed', 'unchanged', 'doubtful', 'failed', 'warnings'] as const;
const inRows: ReadonlySet<string> = new Set(['total', 'doubtful', 'failed', 'warnings']);

/** The numbers of an import side by side. */
export function ImportCounts({ preview, unit }: { preview: ImportPreview; unit: string }) {
  const words = text.importing;
  const shown = keys.filter((key) => key !== 'doubtful' || preview.counts.doubtful > 0);
  return (
    <Flex gap={28} wrap>
      {shown.map((key) => (
        <Statistic
          key={key}
          title={words.counts[key]}
          value={preview.counts[key]}
          suffix={inRows.has(key) ? words.unit.row : unit}
        />
      ))}
    </Flex>
  );
}
