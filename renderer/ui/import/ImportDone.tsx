import { App, Button, Flex, Result } from 'antd';
import { text } from '@shared/messages';
import type { ImportPreview } from './types';

interface Props {
  preview: ImportPreview;
  unit: string;
  doneText: (count: number) => string;
  onDownload: () => void;
  onUndo: () => void;
  onAgain: () => void;
}

/** What was imported, what was not, and the way back. */
export function ImportDone({ preview, unit, doneText, onDownload, onUndo, onAgain }: Props) {
  const { modal } = App.useApp();
  const words = text.importing;
  const { failed } = preview.counts;

  function askUndo(): void {
    modal.confirm({
      title: words.undoTitle,
      content: words.undoAsk(preview.writes, unit),
      okText: words.undo,
      cancelText: text.words.cancel,
      onOk: onUndo,
    });
  }

  return (
    <Result
      status="success"
      title={doneText(preview.writes)}
      subTitle={failed > 0 ? words.leftOut(failed) : words.finished}
      extra={
        <Flex gap={12} justify="center" wrap>
          {failed > 0 ? <Button onClick={onDownload}>{words.download}</Button> : null}
          <Button onClick={askUndo}>{words.undo}</Button>
          <Button type="primary" onClick={onAgain}>
            {words.again}
          </Button>
        </Flex>
      }
    />
  );
}
