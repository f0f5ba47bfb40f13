import { Alert, Button, Flex, Select, Table, Typography } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import type { Place, SheetChoice } from './types';

interface Props {
  sheets: SheetChoice[];
  /** Undefined until somebody has pointed at a header. */
  place: Place | undefined;
  rows: number;
  onPoint: (place: Place) => void;
}

type GlanceRow = SheetChoice['rows'][number];

const words = text.importing;

/** Says where the table was found; opened, it lets the clerk choose the sheet and point at the row of headings. */
export function SheetPicker({ sheets, place, rows, onPoint }: Props) {
  const [open, setOpen] = useState(place === undefined);
  const [sheet, setSheet] = useState(place?.sheet ?? 0);
  const glance = sheets[sheet]?.rows ?? [];
  const width = Math.max(0, ...glance.map(({ cells }) => cells.length));
  const point = (headerRow: number): void => onPoint({ sheet, headerRow });
  return (
    <Flex vertical gap={12}>
      {place ? (
        <Flex gap={12} align="center" wrap>
          <Typography.Text>
            {words.place(sheets[place.sheet]?.name ?? '', place.headerRow + 1, rows)}
          </Typography.Text>
          <Button onClick={() => setOpen(!open)}>{open ? words.keepPlace : words.changePlace}</Button>
        </Flex>
      ) : (
        <Alert type="warning" showIcon title={words.noHeaderFound} />
      )}
      {open ? (
        <>
          <Flex gap={12} align="center" wrap>
            <Select
              aria-label={words.sheet}
              style={{ minWidth: 220 }}
              value={sheet}
              options={sheets.map(({ name }, value) => ({ value, label: name }))}
              onChange={setSheet}
            />
            <Typography.Text type="secondary">{words.pointAtHeader}</Typography.Text>
          </Flex>
          <Table<GlanceRow>
            rowKey="row"
            size="small"
            pagination={false}
            scroll={{ x: 'max-content', y: 240 }}
            showHeader={false}
            dataSource={glance}
            rowSelection={{
              type: 'radio',
              selectedRowKeys: place?.sheet === sheet ? [place.headerRow] : [],
              onChange: ([row]) => point(Number(row)),
              getTitleCheckboxProps: () => ({}),
              getCheckboxProps: ({ row }) => ({ 'aria-label': words.rowNumber(row + 1) }),
            }}
            onRow={({ row }) => ({ onClick: () => point(row), style: { cursor: 'pointer' } })}
            columns={[
              { width: 90, render: (_, { row }) => words.rowNumber(row + 1) },
              ...Array.from({ length: width }, (_, column) => ({
                key: column,
                ellipsis: true,
                width: 140,
                render: (_value: unknown, { cells }: GlanceRow) => cells[column] ?? '',
              })),
            ]}
          />
        </>
      ) : null}
    </Flex>
  );
}
