import { text } from '@shared/messages';
import { dimensionLabel, partLabel } from './labels';
import styles from './reports.module.css';
import type { Figures } from './useFigures';

const words = text.reports.members;

/** 党员结构统计 as a table: totals first, every number above zero opens the list behind it. */
export function FigureTable({ query, table, open }: Figures) {
  const columns = [undefined, ...table.columns];
  return (
    <div className={styles.scroll}>
      <table
        className={styles.table}
        aria-label={words.tableLabel(dimensionLabel(query.row), dimensionLabel(query.column))}
      >
        <thead>
          <tr>
            <th scope="col">{dimensionLabel(query.row)}</th>
            {columns.map((column) => (
              <th scope="col" key={column ?? ''}>
                {partLabel(query.column, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...table.rows, undefined].map((row) => (
            <tr key={row ?? ''} className={row === undefined ? styles.total : undefined}>
              <th scope="row">{partLabel(query.row, row)}</th>
              {columns.map((column) => (
                <td key={column ?? ''} className={column === undefined ? styles.total : undefined}>
                  <Cell
                    count={table.count({ row, column })}
                    label={words.cell(
                      partLabel(query.row, row),
                      partLabel(query.column, column),
                      table.count({ row, column }),
                    )}
                    open={() => open({ row, column })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  count: number;
  label: string;
  open: () => void;
}

function Cell({ count, label, open }: CellProps) {
  if (count === 0) return <span className={styles.zero}>0</span>;
  return (
    <button type="button" className={styles.number} aria-label={label} onClick={open}>
      {count}
    </button>
  );
}
