import type { ColumnsType } from 'antd/es/table';
import { Typography } from 'antd';
import { careTags } from '@shared/domain/household/codes';
import { labelOf } from '@shared/domain/record/codes';
import { daysBetween, localDate } from '@shared/lib/dates';
import { text } from '@shared/messages';
import type { HouseholdRow } from '@/search/indexes';
import { placeOf } from '../place';
import { LevelTag } from './LevelTag';

function NextVisit({ due, today }: { due: string | undefined; today: string }) {
  if (!due) return null;
  const late = daysBetween(due, today);
  return late > 0 ? (
    <Typography.Text type="danger">
      {due} {text.households.overdueBy(late)}
    </Typography.Text>
  ) : (
    <>{due}</>
  );
}

/** Columns of the household list, and the width they need together. */
export function householdColumns(
  today: string,
  communities?: ReadonlyMap<string, string>,
): { columns: ColumnsType<HouseholdRow>; width: number } {
  const words = text.households.columns;
  const columns: ColumnsType<HouseholdRow> = [
    ...(communities
      ? [
          {
            title: text.app.community,
            width: 110,
            ellipsis: true,
            render: (_: unknown, { org }: HouseholdRow) => communities.get(org) ?? org,
          },
        ]
      : []),
    { title: words.place, width: communities ? 170 : 230, ellipsis: true, render: (_, row) => placeOf(row) },
    { title: words.head, width: 90, dataIndex: 'head' },
    { title: words.persons, width: 64, dataIndex: 'personCount', align: 'right' },
    { title: words.grid, width: 100, dataIndex: 'grid', ellipsis: true },
    {
      title: words.care,
      width: 160,
      ellipsis: true,
      render: (_, row) => row.care.map((code) => labelOf(careTags, code)).join('\u3001'),
    },
    { title: words.level, width: 90, render: (_, row) => <LevelTag level={row.level} /> },
    {
      title: words.last,
      width: 116,
      render: (_, row) => (row.lastVisitAt ? localDate(new Date(row.lastVisitAt)) : text.households.never),
    },
    { title: words.next, width: 220, render: (_, row) => <NextVisit due={row.nextDueAt} today={today} /> },
  ];
  return { columns, width: columns.reduce((sum, column) => sum + Number(column.width), 0) };
}
