import { Table, type TableProps, type TableRef } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { type KeyboardEvent, useRef } from 'react';
import { useHeight } from './useHeight';

interface Props<Row extends { id: string; place?: number }> {
  columns: ColumnsType<Row>;
  /** Above a few thousand with their `place`: the table looks each of them up by a key, and ids cost most there. */
  rows: Row[];
  /** Called on click and on Enter. */
  onOpen?: (row: Row) => void;
  /** Any other key on a row; true: it was meant, go on to the next row. */
  onKey?: (row: Row, key: string) => boolean;
  emptyText: string;
  /** Sum of the columns' widths; a narrower window scrolls sideways. */
  width: number;
  label: string;
  selectedId?: string | undefined;
  /** Enter and the space bar act on the row and go on to the next, for lists that are ticked off. */
  ticking?: boolean;
  /** Sorting, ticking and headers of a table that offers them. */
  extra?: Pick<TableProps<Row>, 'rowSelection' | 'onChange' | 'components'>;
}

const headerHeight = 47;

/** A table that fills its parent and draws only the rows in sight, however many there are; arrow keys move. */
export function VirtualTable<Row extends { id: string; place?: number }>({
  columns,
  rows,
  onOpen = () => undefined,
  onKey = () => false,
  emptyText,
  width,
  label,
  selectedId,
  ticking = false,
  extra,
}: Props<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const table = useRef<TableRef>(null);
  const height = useHeight(frame);
  /** The row that is about to be focused: quick keys are meant for it and not for the row before. */
  const coming = useRef<number>(undefined);

  function focusRow(index: number): void {
    const row = rows[index];
    if (!row) return;
    table.current?.scrollTo({ index });
    const drawn = (): HTMLElement | null | undefined =>
      frame.current?.querySelector<HTMLElement>(`[data-row-key="${row.place ?? row.id}"]`);
    const there = drawn();
    coming.current = there ? undefined : index;
    if (there) {
      there.focus({ preventScroll: true });
      return;
    }
    // It is drawn in the next frame where it was out of sight.
    requestAnimationFrame(() => {
      if (coming.current !== index) return;
      coming.current = undefined;
      drawn()?.focus({ preventScroll: true });
    });
  }

  function press(event: KeyboardEvent, focused: Row, at: number): void {
    if (event.target !== event.currentTarget) return;
    const index = coming.current ?? at;
    const row = rows[index] ?? focused;
    const acts = event.key === 'Enter' || (ticking && event.key === ' ');
    if (acts) onOpen(row);
    const meant = !acts && onKey(row, event.key);
    const down = event.key === 'ArrowDown' || (ticking && acts) || meant;
    const step = down ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    focusRow(index + step);
  }

  return (
    <div
      ref={frame}
      style={{ height: '100%', minHeight: 0, overflow: 'hidden' }}
      role="region"
      aria-label={label}
    >
      {height > headerHeight ? (
        <Table<Row>
          ref={table}
          virtual
          rowKey={rows[0]?.place === undefined ? 'id' : 'place'}
          size="middle"
          columns={columns}
          dataSource={rows}
          pagination={false}
          scroll={{ x: width, y: height - headerHeight }}
          locale={{ emptyText }}
          rowClassName={(row) => (row.id === selectedId ? 'ant-table-row-selected' : '')}
          onRow={(row, index = 0) => ({
            tabIndex: 0,
            style: { cursor: 'pointer', outlineOffset: -3 },
            onClick: (event) => {
              // A click beside the box is meant for the box.
              const onBox =
                event.target instanceof Element && event.target.closest('.ant-table-selection-column');
              if (!onBox) onOpen(row);
            },
            onKeyDown: (event) => press(event, row, index),
          })}
          {...extra}
        />
      ) : null}
    </div>
  );
}
