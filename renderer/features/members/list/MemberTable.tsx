import { useMemo, useRef, type RefObject } from 'react';
import type { PlainDate } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import { manyRows } from '@/search/context';
import { ResizableHeader } from '@/ui/ResizableHeader';
import { tickWidth, useTickColumn } from '@/ui/useTickColumn';
import { VirtualTable } from '@/ui/VirtualTable';
import { type ListedRow, useColumns } from './useColumns';
import type { MemberListState } from './useMemberList';

interface Props {
  list: MemberListState;
  on: PlainDate;
  openId: string | undefined;
  onOpen: (id: string) => void;
  frame: RefObject<HTMLDivElement | null>;
  selected: string[];
  onSelect: (ids: string[]) => void;
}

const components = { header: { cell: ResizableHeader } };

/** The list itself; a click on a column's name sorts, its edge can be dragged. */
export function MemberTable({ list, on, openId, onOpen, frame, selected, onSelect }: Props) {
  const { settings, change, sort, setSort, rowOf, ids } = list;
  const { columns, width } = useColumns({ settings, change, sort, typed: list.asked, on, rowOf });
  const rows = useMemo(
    (): ListedRow[] => ids.map((id, place) => (ids.length > manyRows ? { id, place } : { id })),
    [ids],
  );
  const tick = useTickColumn<ListedRow>({
    listed: ids,
    ticked: selected,
    onTick: onSelect,
    labelOf: (id) => text.members.bulk.tick(rowOf(id)?.name ?? ''),
    allLabel: text.members.bulk.tickAll,
  });
  return (
    <div ref={frame} style={{ flex: 1, minWidth: 0, minHeight: 0 }}>
      <VirtualTable
        label={text.members.list}
        columns={[tick, ...columns]}
        width={width + tickWidth}
        rows={rows}
        selectedId={openId}
        emptyText={text.members.noMatch}
        onOpen={({ id }) => onOpen(id)}
        extra={{
          components,
          onChange: (_pages, _filters, sorter) => {
            const [first] = Array.isArray(sorter) ? sorter : [sorter];
            const key = first?.columnKey;
            setSort(
              first?.order && typeof key === 'string'
                ? { key, descending: first.order === 'descend' }
                : undefined,
            );
          },
        }}
      />
    </div>
  );
}

/** Moves the focus into the first row of the table in this frame. */
export function useFirstRow(): { frame: RefObject<HTMLDivElement | null>; focusFirst: () => void } {
  const frame = useRef<HTMLDivElement>(null);
  return {
    frame,
    focusFirst: () => frame.current?.querySelector<HTMLElement>('[data-row-key]')?.focus(),
  };
}
