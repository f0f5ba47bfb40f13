import type { ColumnsType } from 'antd/es/table';
import { Typography } from 'antd';
import type { ReactNode } from 'react';
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

/** Only the id is known of a row until it comes into sight. */
export interface ListedRow {
  id: string;
  /** Its place, in a long list. */
  place?: number;
}

interface Shown {
  title: string;
  width: number;
  ellipsis?: boolean;
  align?: 'right';
  of: (row: HouseholdRow) => ReactNode;
}

interface Asked {
  today: string;
  communities: ReadonlyMap<string, string> | undefined;
  rowOf: (id: string) => HouseholdRow | undefined;
}

/** Columns of the household list, and the width they need together. */
export function householdColumns({ today, communities, rowOf }: Asked): {
  columns: ColumnsType<ListedRow>;
  width: number;
} {
  const words = text.households.columns;
  const columns: Shown[] = [
    ...(communities
      ? [
          {
            title: text.app.community,
            width: 110,
            ellipsis: true,
            of: ({ org }: HouseholdRow) => communities.get(org) ?? org,
          },
        ]
      : []),
    { title: words.place, width: communities ? 170 : 230, ellipsis: true, of: placeOf },
    { title: words.head, width: 90, of: ({ head }) => head },
    { title: words.persons, width: 64, align: 'right', of: ({ personCount }) => personCount },
    { title: words.grid, width: 100, ellipsis: true, of: ({ grid }) => grid },
    {
      title: words.care,
      width: 160,
      ellipsis: true,
      of: (row) => row.care.map((code) => labelOf(careTags, code)).join('\u3001'),
    },
    { title: words.level, width: 90, of: (row) => <LevelTag level={row.level} /> },
    {
      title: words.last,
      width: 116,
      of: (row) => (row.lastVisitAt ? localDate(new Date(row.lastVisitAt)) : text.households.never),
    },
    { title: words.next, width: 220, of: (row) => <NextVisit due={row.nextDueAt} today={today} /> },
  ];
  return {
    columns: columns.map(({ of, ...column }) => ({
      ...column,
      render: (_: unknown, { id }: ListedRow) => {
        const row = rowOf(id);
        return row ? of(row) : null;
      },
    })),
    width: columns.reduce((sum, { width }) => sum + width, 0),
  };
}
