import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { today } from '@shared/lib/dates';
import type { PlainDate } from '@shared/domain/record/envelope';
import { useCommunityNames } from '@/data/useCommunities';
import { useIndexes, useIndexVersion } from '@/search/context';
import {
  type CellAt,
  type CrossQuery,
  type CrossTable,
  crossTable,
  joinedParts,
} from '@/search/figures/crossTable';
import type { DimensionName } from '@/search/figures/dimensions';
import { isMonthEnd } from './dates';
import { dimensionNames } from './labels';

/** Which of the numbers of a cell: of the date, of the other date, or what changed between them. */
export type Which = 'now' | 'than' | 'change';

/** The number whose list is open. */
export interface OpenedCell extends CellAt {
  which: Which;
}

/** The figures of the other date. */
export interface Compared {
  query: CrossQuery;
  table: CrossTable;
}

export interface Figures {
  query: CrossQuery;
  table: CrossTable;
  than: Compared | undefined;
  /** Parts of both dates. */
  rows: string[];
  columns: string[];
  /** Exchanges rows and columns where the other one already shows the chosen dimension. */
  choose: (side: 'row' | 'column', name: DimensionName) => void;
  /** A month's end, or undefined: today, or no comparison. */
  chooseDate: (side: 'on' | 'than', date: PlainDate | undefined) => void;
  opened: OpenedCell | undefined;
  open: (at: OpenedCell) => void;
  close: () => void;
}

const dimensionOf = (given: string | null, usual: DimensionName): DimensionName =>
  dimensionNames.find((name) => name === given) ?? usual;

const whichOf = (given: string | null): Which => (given === 'than' || given === 'change' ? given : 'now');

/** A month's end before today that stands in the address. */
const dateOf = (given: string | null, now: PlainDate): PlainDate | undefined =>
  given !== null && isMonthEnd(given) && given < now ? given : undefined;

/** What was chosen and the open number stand in the address, so that 返回 of the window works; no names do. */
export function useFigures(): Figures {
  const [params, setParams] = useSearchParams();
  const { members } = useIndexes();
  const communities = useCommunityNames();
  const version = useIndexVersion(members);
  const row = dimensionOf(params.get('row'), communities ? 'community' : 'age');
  const column = dimensionOf(params.get('column'), row === 'gender' ? 'age' : 'gender');
  const now = today();
  const on = dateOf(params.get('on'), now);
  const other = dateOf(params.get('than'), now);
  const chosen = { row, column, ...(on && { on }), ...(other && { than: other }) };
  const query = useMemo(
    (): CrossQuery => ({
      row,
      column,
      on: on ?? now,
      ...(on && { past: true }),
      ...(communities && { communities }),
    }),
    [row, column, on, now, communities],
  );
  const table = useMemo(
    () => crossTable(members, query),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `version` stands for the content of the index
    [members, version, query],
  );
  const than = useMemo((): Compared | undefined => {
    if (!other || other === on) return undefined;
    const thanQuery: CrossQuery = { row, column, on: other, past: true };
    return { query: thanQuery, table: crossTable(members, thanQuery) };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `version` stands for the content of the index
  }, [members, version, row, column, on, other]);
  const opened = useMemo(
    (): OpenedCell | undefined =>
      params.has('list')
        ? {
            row: params.get('atRow') ?? undefined,
            column: params.get('atColumn') ?? undefined,
            which: whichOf(params.get('list')),
          }
        : undefined,
    [params],
  );
  return {
    query,
    table,
    than,
    rows: joinedParts(table.rows, than?.table.rows ?? []),
    columns: joinedParts(table.columns, than?.table.columns ?? []),
    // A list of a comparison that is no longer asked for has nothing to show.
    opened: opened && (than || opened.which === 'now') ? opened : undefined,
    choose(side, name) {
      const opposite = side === 'row' ? 'column' : 'row';
      const next = name === query[opposite] ? { [side]: name, [opposite]: query[side] } : { [side]: name };
      setParams({ ...chosen, ...next });
    },
    chooseDate(side, date) {
      const { [side]: _old, ...rest } = chosen;
      setParams({ ...rest, ...(date && { [side]: date }) });
    },
    open({ row: atRow, column: atColumn, which }) {
      setParams({
        ...chosen,
        list: which,
        ...(atRow !== undefined && { atRow }),
        ...(atColumn !== undefined && { atColumn }),
      });
    },
    close: () => setParams(chosen),
  };
}
