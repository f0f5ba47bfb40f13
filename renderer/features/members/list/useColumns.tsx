import type { TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import type { PlainDate } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import { useCommunityNames } from '@/data/useCommunities';
import type { MemberRow } from '@/search/indexes';
import type { ResizableProps } from '@/ui/ResizableHeader';
import { TailText } from '@/ui/TailText';
import { columnOf, type ListColumn } from './listColumns';
import { ListName, usePinyin } from './ListName';

import type { Sort } from './order';
import type { ListSettings } from './settings';

interface Asked {
  settings: ListSettings;
  change: (patch: Partial<ListSettings>) => void;
  sort: Sort | undefined;
  typed: string;
  on: PlainDate;
  /** Rows in sight are looked up when they are drawn. */
  rowOf: (id: string) => MemberRow | undefined;
}

/** Only the id is known of a row until it comes into sight. */
export interface ListedRow {
  id: string;
  /** Its place, in a long list. */
  place?: number;
}

const communityWidth = 120;

/** The chosen columns as the table takes them, and the width they need together. */
export function useColumns({ settings, change, sort, typed, on, rowOf }: Asked): {
  columns: TableColumnsType<ListedRow>;
  width: number;
} {
  const pinyin = usePinyin();
  const communities = useCommunityNames();
  /** Widths while an edge is being dragged. */
  const [dragged, setDragged] = useState<Record<string, number>>({});

  return useMemo(() => {
    const widthOf = (column: ListColumn): number =>
      dragged[column.key] ?? settings.widths[column.key] ?? column.width;
    const chosen = settings.columns.flatMap((key) => columnOf(key) ?? []);
    const columns: TableColumnsType<ListedRow> = chosen.map((column) => ({
      key: column.key,
      title: column.label,
      width: widthOf(column),
      ellipsis: true,
      sorter: column.sortable !== false,
      showSorterTooltip: false,
      sortOrder: sort?.key === column.key ? (sort.descending ? 'descend' : 'ascend') : null,
      ...(column.key === 'name' && { fixed: 'left' as const }),
      ...(column.align && { align: column.align }),
      onHeaderCell: (): ResizableProps => ({
        widenLabel: text.members.finding.columns.resize(column.label),
        onWiden: (width, done) => {
          if (done) change({ widths: { ...settings.widths, [column.key]: width } });
          setDragged(done ? {} : { [column.key]: width });
        },
      }),
      render: (_: unknown, { id }) => {
        const row = rowOf(id);
        if (!row) return '';
        const shown = column.shown(row, on);
        if (column.key === 'name') return <ListName name={shown} typed={typed} pinyin={pinyin} />;
        // Full names of branches begin with county, street and community, and differ at the end.
        return column.key === 'branch' ? <TailText>{shown}</TailText> : shown;
      },
    }));
    if (communities) {
      const whose = {
        key: 'community',
        title: text.app.community,
        width: communityWidth,
        ellipsis: true,
        render: (_: unknown, { id }: ListedRow) => communities.get(rowOf(id)?.org ?? '') ?? '',
      };
      // Behind the name, which stays in sight while the others are moved along.
      columns.splice(1, 0, whose);
    }
    const extra = communities ? communityWidth : 0;
    return { columns, width: extra + chosen.reduce((sum, column) => sum + widthOf(column), 0) };
  }, [settings, change, sort, typed, on, rowOf, pinyin, dragged, communities]);
}
