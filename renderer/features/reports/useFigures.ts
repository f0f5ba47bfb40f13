import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { today } from '@shared/lib/dates';
import { useIndexes, useIndexVersion } from '@/search/context';
import { type CellAt, type CrossQuery, type CrossTable, crossTable } from '@/search/figures/crossTable';
import type { DimensionName } from '@/search/figures/dimensions';
import { dimensionNames } from './labels';

export interface Figures {
  query: CrossQuery;
  table: CrossTable;
  /** Exchanges rows and columns where the other one already shows the chosen dimension. */
  choose: (side: 'row' | 'column', name: DimensionName) => void;
  /** The number whose list is open. */
  opened: CellAt | undefined;
  open: (at: CellAt) => void;
  close: () => void;
}

const dimensionOf = (given: string | null, usual: DimensionName): DimensionName =>
  dimensionNames.find((name) => name === given) ?? usual;

/** The chosen dimensions and the open number stand in the address, so that 返回 of the window works; no names do. */
export function useFigures(): Figures {
  const [params, setParams] = useSearchParams();
  const { members } = useIndexes();
  const version = useIndexVersion(members);
  const row = dimensionOf(params.get('row'), 'age');
  const column = dimensionOf(params.get('column'), row === 'gender' ? 'age' : 'gender');
  const on = today();
  const query = useMemo(() => ({ row, column, on }), [row, column, on]);
  const table = useMemo(
    () => crossTable(members, query),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `version` stands for the content of the index
    [members, version, query],
  );
  const opened = useMemo(
    () =>
      params.has('list')
        ? { row: params.get('atRow') ?? undefined, column: params.get('atColumn') ?? undefined }
        : undefined,
    [params],
  );
  return {
    query,
    table,
    opened,
    choose(side, name) {
      const other = side === 'row' ? 'column' : 'row';
      const next = name === query[other] ? { [side]: name, [other]: query[side] } : { [side]: name };
      setParams({ row, column, ...next });
    },
    open({ row: atRow, column: atColumn }) {
      setParams({
        row,
        column,
        list: '1',
        ...(atRow !== undefined && { atRow }),
        ...(atColumn !== undefined && { atColumn }),
      });
    },
    close: () => setParams({ row, column }),
  };
}
