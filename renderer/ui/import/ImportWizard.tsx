import { Card, Steps } from 'antd';
import { text } from '@shared/messages';
import { ProgressDialog } from '../ProgressDialog';
import { ChooseFile } from './ChooseFile';
import { ColumnTable } from './ColumnTable';
import { ImportDone } from './ImportDone';
import { PreviewStep } from './PreviewStep';
import type { ImportKind } from './types';
import { useImport } from './useImport';

const order = ['file', 'columns', 'preview', 'done'] as const;

/** Choose a file → check its columns → see what would happen → import, with undo. Nothing is written before. */
export function ImportWizard<Opened, Plan>({ kind }: { kind: ImportKind<Opened, Plan> }) {
  const work = useImport(kind);
  const { words } = text;
  return (
    <Card>
      <Steps
        size="small"
        current={order.indexOf(work.step)}
        items={order.map((step) => ({ title: text.importing.steps[step] }))}
        style={{ marginBottom: 24 }}
      />
      {work.step === 'file' ? (
        <ChooseFile problem={work.problem} onFile={(file) => void work.choose(file)} />
      ) : null}
      {work.step === 'columns' ? (
        <ColumnTable
          columns={work.columns}
          fields={kind.fields}
          problem={work.problem}
          onChange={work.setColumns}
          onBack={work.restart}
          onNext={() => void work.preview()}
        />
      ) : null}
      {work.step === 'preview' && work.result ? (
        <PreviewStep
          preview={work.result.preview}
          unit={kind.unit}
          problem={work.problem}
          onBack={work.backToColumns}
          onRun={() => void work.run()}
          onDownload={() => void work.download()}
        />
      ) : null}
      {work.step === 'done' && work.result ? (
        <ImportDone
          preview={work.result.preview}
          unit={kind.unit}
          doneText={kind.doneText}
          onDownload={() => void work.download()}
          onUndo={() => void work.undo()}
          onAgain={work.restart}
        />
      ) : null}
      <ProgressDialog
        open={work.busy !== undefined}
        title={work.busy?.title ?? words.working}
        done={work.busy?.done ?? 0}
        total={work.busy?.total ?? 0}
        {...(work.busy?.cancel && { onCancel: work.busy.cancel })}
      />
    </Card>
  );
}
