import { App, Button, Flex, Result } from 'antd';
import { text } from '@shared/messages';

interface Props {
  /** Records written. */
  writes: number;
  /** Rows not imported. */
  leftOut: number;
  unit: string;
  doneText: (count: number) => string;
  onDownload: () => void;
  onUndo: () => void;
  onAgain: () => void;
}

/** What was imported, what was not, and the way back. */
export function ImportDone({ writes, leftOut, unit, doneText, onDownload, onUndo, onAgain }: Props) {
  const { modal } = App.useApp();
  const words = text.importing;

  function askUndo(): void {
    modal.confirm({
      title: words.undoTitle,
      content: words.undoAsk(writes, unit),
      okText: words.undo,
      cancelText: text.words.cancel,
      onOk: onUndo,
    });
  }

  return (
    <Result
      status="success"
      title={doneText(writes)}
      subTitle={leftOut > 0 ? words.leftOut(leftOut) : words.finished}
      extra={
        <Flex gap={12} justify="center" wrap>
          {leftOut > 0 ? <Button onClick={onDownload}>{words.download}</Button> : null}
          <Button onClick={askUndo}>{words.undo}</Button>
          <Button type="primary" onClick={onAgain}>
            {words.again}
          </Button>
        </Flex>
      }
    />
  );
}
