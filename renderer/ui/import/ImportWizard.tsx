import { Card, Steps } from 'antd';
import { text } from '@shared/messages';
import { ProgressDialog } from '../ProgressDialog';
import { ChooseFile } from './ChooseFile';
import { ColumnStep } from './ColumnStep';
import { ImportDone } from './ImportDone';
import { ImportHistory } from './ImportHistory';
import { PreviewStep } from './PreviewStep';
import type { ImportKind } from './types';
import { useImport } from './useImport';

const order = ['file', 'columns', 'preview', 'done'] as const;

/** Choose or paste a table → check its columns → see what would happen and decide → import, with undo. Nothing is written before. */
export function ImportWizard<Opened, Plan>({ kind }: { kind: ImportKind<Opened, Plan> }) {
  const work = useImport(kind);
  const { step, result, settled, batchId } = work;
  return (
    <Card>
      <Steps
        size="small"
        current={order.indexOf(step)}
        items={order.map((each) => ({ title: text.importing.steps[each] }))}
        style={{ marginBottom: 24 }}
      />
      {step === 'file' ? (
        <>
          <ChooseFile problem={work.problem} onFile={(file) => void work.choose(file)} onPaste={work.paste} />
          <ImportHistory key={work.starts} load={kind.history} onUndo={work.undo} />
        </>
      ) : null}
      {step === 'columns' ? (
        <ColumnStep
          work={work}
          fields={kind.fields}
          onBack={work.restart}
          onNext={() => void work.preview()}
        />
      ) : null}
      {step === 'preview' && result && settled ? (
        <PreviewStep
          preview={result.preview}
          settled={settled}
          decisions={work.decisions}
          unit={kind.unit}
          problem={work.problem}
          onDecide={work.setDecisions}
          onBack={work.backToColumns}
          onRun={() => void work.run()}
          onDownload={() => void work.download()}
        />
      ) : null}
      {step === 'done' && result && settled ? (
        <ImportDone
          writes={settled.writes}
          leftOut={result.preview.counts.failed + settled.undecided + settled.clashes.length}
          unit={kind.unit}
          doneText={kind.doneText}
          onDownload={() => void work.download()}
          onUndo={() => batchId && void work.undo(batchId)}
          onAgain={work.restart}
          next={work.others[0]}
          onNext={work.goOn}
        />
      ) : null}
      <ProgressDialog
        open={work.busy !== undefined}
        title={work.busy?.title ?? text.words.working}
        done={work.busy?.done ?? 0}
        total={work.busy?.total ?? 0}
        {...(work.busy?.cancel && { onCancel: work.busy.cancel })}
      />
    </Card>
  );
}
