import { Alert, Button, Flex, Tabs, Typography } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { text } from '@shared/messages';
import { ChangesTab } from './ChangesTab';
import { DoubtsTab } from './DoubtsTab';
import { ImportCounts } from './ImportCounts';
import { FailuresTab, RemarksTab, UnknownTab } from './NoticeTabs';
import type { Decisions, ImportPreview, Settled } from './types';

interface Props {
  preview: ImportPreview;
  settled: Settled;
  decisions: Decisions;
  unit: string;
  problem: string | undefined;
  onDecide: (decisions: Decisions) => void;
  onBack: () => void;
  onRun: () => void;
  onDownload: () => void;
}

const words = text.importing;

/** Counts, reasons and what the clerk decides before anything is written. */
export function PreviewStep(props: Props) {
  const { preview, settled, decisions, unit, problem, onDecide } = props;
  const { remarks, changes, doubts, unknown, labels } = preview;
  const failures = [...preview.failures, ...settled.clashes];
  const fieldLabels = useMemo(() => new Map(Object.entries(labels)), [labels]);
  const tabs: { key: string; lines: number; label: (n: number) => string; children: ReactNode }[] = [
    {
      key: 'doubts',
      lines: doubts.length,
      label: words.doubts,
      children: <DoubtsTab doubts={doubts} decisions={decisions} onDecide={onDecide} />,
    },
    {
      key: 'failures',
      lines: failures.length,
      label: words.failures,
      children: <FailuresTab lines={failures} />,
    },
    {
      key: 'changes',
      lines: changes.length,
      label: words.changes,
      children: (
        <ChangesTab changes={changes} decisions={decisions} labels={fieldLabels} onDecide={onDecide} />
      ),
    },
    { key: 'remarks', lines: remarks.length, label: words.remarks, children: <RemarksTab lines={remarks} /> },
    {
      key: 'unknown',
      lines: unknown.length,
      label: words.unknownLabels,
      children: <UnknownTab lines={unknown} />,
    },
  ];
  const shown = tabs
    .filter(({ lines }) => lines > 0)
    .map(({ key, lines, label, children }) => ({ key, label: label(lines), children }));
  return (
    <Flex vertical gap={16}>
      <Flex justify="space-between" align="center" gap={16} wrap>
        <ImportCounts preview={preview} unit={unit} />
        <Flex gap={12} wrap>
          <Button onClick={props.onBack}>{words.back}</Button>
          {failures.length + settled.undecided > 0 ? (
            <Button onClick={props.onDownload}>{words.download}</Button>
          ) : null}
          <Button type="primary" disabled={settled.writes === 0} onClick={props.onRun}>
            {words.run(settled.writes, unit)}
          </Button>
        </Flex>
      </Flex>
      {settled.undecided > 0 ? (
        <Alert type="warning" showIcon title={words.undecided(settled.undecided)} />
      ) : null}
      {settled.writes === 0 && settled.undecided === 0 ? (
        <Typography.Text type="danger">{words.nothing}</Typography.Text>
      ) : null}
      {problem ? <Alert type="warning" showIcon title={problem} /> : null}
      {shown.length > 0 ? <Tabs items={shown} /> : null}
    </Flex>
  );
}
