import { App, Button, Flex, Table, Typography } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { text } from '@shared/messages';
import type { PastImport } from './types';

interface Props {
  load: () => Promise<PastImport[]>;
  onUndo: (batchId: string) => Promise<void>;
}

const words = text.importing;
const whenOf = (at: string): string => dayjs(at).format('YYYY-MM-DD HH:mm');

/** Earlier imports with the way back, as long as this PC still has what it takes. */
export function ImportHistory({ load, onUndo }: Props) {
  const { modal } = App.useApp();
  const [past, setPast] = useState<PastImport[]>([]);

  useEffect(() => {
    let gone = false;
    // Without the journal the wizard still works; the list stays empty.
    load().then(
      (found) => !gone && setPast(found),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [load]);

  const ask = ({ batchId }: PastImport): void =>
    void modal.confirm({
      title: words.undoTitle,
      content: words.undoPastAsk,
      okText: words.undo,
      cancelText: text.words.cancel,
      onOk: () => void onUndo(batchId),
    });

  if (past.length === 0) return null;
  const titles = words.historyColumns;
  return (
    <Flex vertical gap={8} style={{ marginTop: 24 }}>
      <Typography.Title level={4} style={{ margin: 0 }}>
        {words.history}
      </Typography.Title>
      <Table<PastImport>
        rowKey="batchId"
        size="small"
        pagination={{ pageSize: 5, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={past}
        columns={[
          { title: titles.at, width: 180, render: (_, { at }) => whenOf(at) },
          { title: titles.by, dataIndex: 'by', width: 140 },
          { title: titles.what, render: (_, { made, changed }) => words.historyCounts(made, changed) },
          { title: titles.state, width: 120, render: (_, { state }) => words.historyStates[state] },
          {
            width: 100,
            render: (_, each) =>
              each.canUndo ? (
                <Button aria-label={words.undoPastOf(whenOf(each.at))} onClick={() => ask(each)}>
                  {words.undoPast}
                </Button>
              ) : null,
          },
        ]}
      />
    </Flex>
  );
}
