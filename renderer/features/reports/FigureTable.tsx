import { text } from '@shared/messages';
import { FigureCell } from './FigureCell';
import { dimensionLabel, partLabel } from './labels';
import styles from './reports.module.css';
import type { Figures } from './useFigures';

const words = text.reports.members;

/** 党员结构统计 as a table: totals first, every number above zero opens the list behind it. */
export function FigureTable(figures: Figures) {
  const { query, rows } = figures;
  const columns = [undefined, ...figures.columns];
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
                {partLabel(query.column, column, query.communities)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows, undefined].map((row) => (
            <tr key={row ?? ''} className={row === undefined ? styles.total : undefined}>
              <th scope="row">{partLabel(query.row, row, query.communities)}</th>
              {columns.map((column) => (
                <td key={column ?? ''} className={column === undefined ? styles.total : undefined}>
                  <FigureCell {...figures} row={row} column={column} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
