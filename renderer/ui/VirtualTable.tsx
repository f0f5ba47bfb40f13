import { Table } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useRef } from 'react';
import { useHeight } from './useHeight';

interface Props<Row extends { id: string }> {
  columns: ColumnsType<Row>;
  rows: Row[];
  /** Called on click and on Enter. */
  onOpen: (row: Row) => void;
  emptyText: string;
  /** Sum of the columns' widths; a narrower window scrolls sideways. */
  width: number;
  label: string;
  selectedId?: string | undefined;
}

const headerHeight = 47;

/** A table that fills its parent and draws only the rows in sight, however many there are. */
export function VirtualTable<Row extends { id: string }>({
  columns,
  rows,
  onOpen,
  emptyText,
  width,
  label,
  selectedId,
}: Props<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const height = useHeight(frame);
  return (
    <div
      ref={frame}
      style={{ height: '100%', minHeight: 0, overflow: 'hidden' }}
      role="region"
      aria-label={label}
    >
      {height > headerHeight ? (
        <Table<Row>
          virtual
          rowKey="id"
          size="middle"
          columns={columns}
          dataSource={rows}
          pagination={false}
          scroll={{ x: width, y: height - headerHeight }}
          locale={{ emptyText }}
          rowClassName={(row) => (row.id === selectedId ? 'ant-table-row-selected' : '')}
          onRow={(row) => ({
            tabIndex: 0,
            style: { cursor: 'pointer' },
            onClick: () => onOpen(row),
            onKeyDown: (event) => {
              if (event.key === 'Enter') onOpen(row);
            },
          })}
        />
      ) : null}
    </div>
  );
}
