import { App, Button, Flex, Result } from 'antd';
import { text } from '@shared/messages';
import type { ListedSheet } from './types';

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
  /** The file's next list that is not imported yet. */
  next: ListedSheet | undefined;
  onNext: (next: ListedSheet) => void;
}

/** What was imported, what was not, and the way back. */
export function ImportDone({
  writes,
  leftOut,
  unit,
  doneText,
  onDownload,
  onUndo,
  onAgain,
  next,
  onNext,
}: Props) {
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
          <Button type={next ? 'default' : 'primary'} onClick={onAgain}>
            {words.again}
          </Button>
          {next ? (
            <Button type="primary" onClick={() => onNext(next)}>
              {words.next(words.listed(next))}
            </Button>
          ) : null}
        </Flex>
      }
    />
  );
}
