import { Alert, Button, Flex, Radio, Typography } from 'antd';
import { text } from '@shared/messages';
import { ColumnTable } from './ColumnTable';
import { SheetPicker } from './SheetPicker';
import type { useImport } from './useImport';

interface Props {
  work: Pick<
    ReturnType<typeof useImport>,
    'sheets' | 'place' | 'located' | 'questions' | 'others' | 'problem' | 'point' | 'setColumns' | 'answer'
  >;
  fields: readonly { key: string; label: string }[];
  onBack: () => void;
  onNext: () => void;
}

const words = text.importing;

/** Where the table stands, which column goes where, and what the file does not say. */
export function ColumnStep({ work, fields, onBack, onNext }: Props) {
  const { located, problem } = work;
  return (
    <Flex vertical gap={16}>
      <SheetPicker sheets={work.sheets} place={work.place} rows={located?.rows ?? 0} onPoint={work.point} />
      {located ? (
        <>
          {work.others.length > 0 ? (
            <Alert
              type="info"
              showIcon
              title={words.others(work.others.map(words.listed).join(words.separator))}
            />
          ) : null}
          {located.remembered ? <Alert type="info" showIcon title={words.remembered} /> : null}
          <ColumnTable columns={located.columns} fields={fields} onChange={work.setColumns} />
        </>
      ) : null}
      {work.questions.map(({ key, label, options, answer }) => (
        <Flex key={key} vertical gap={8}>
          <Typography.Text strong>{label}</Typography.Text>
          <Radio.Group
            aria-label={label}
            options={options}
            value={answer}
            onChange={(event) => work.answer(key, String(event.target.value))}
          />
        </Flex>
      ))}
      {problem ? <Alert type="error" showIcon title={problem} /> : null}
      <Flex justify="space-between">
        <Button onClick={onBack}>{text.words.previous}</Button>
        <Button type="primary" disabled={!located} onClick={onNext}>
          {words.toPreview}
        </Button>
      </Flex>
    </Flex>
  );
}
