import { text } from '@shared/messages';
import { changeAt, changeText } from './change';
import { partLabel } from './labels';
import styles from './reports.module.css';
import type { Figures, Which } from './useFigures';

const words = text.reports.members;

interface Props extends Pick<Figures, 'query' | 'table' | 'than' | 'open'> {
  row: string | undefined;
  column: string | undefined;
}

/** One cell of the table: the number, and where another date is compared its number and the difference. */
export function FigureCell({ query, table, than, open, row, column }: Props) {
  const at = { row, column };
  const rowName = partLabel(query.row, row, query.communities);
  const columnName = partLabel(query.column, column, query.communities);
  const count = table.count(at);
  const change = changeAt({ table, than }, at);
  const show = (which: Which) => () => open({ ...at, which });
  return (
    <>
      <Number
        shown={String(count)}
        label={words.cell(rowName, columnName, count)}
        open={count > 0 ? show('now') : undefined}
      />
      {than && change !== undefined ? (
        <>
          <span className={styles.than}>
            (
            <Number
              shown={String(than.table.count(at))}
              label={words.thanCell(rowName, columnName, than.table.count(at), than.query.on)}
              open={than.table.count(at) > 0 ? show('than') : undefined}
            />
            )
          </span>
          <span className={styles.change}>
            <Number
              shown={changeText(change)}
              label={words.changeCell(rowName, columnName, changeText(change))}
              // People may come and go without the number changing.
              open={count > 0 || than.table.count(at) > 0 ? show('change') : undefined}
            />
          </span>
        </>
      ) : null}
    </>
  );
}

function Number({ shown, label, open }: { shown: string; label: string; open: (() => void) | undefined }) {
  if (!open) return <span className={styles.zero}>{shown}</span>;
  return (
    <button type="button" className={styles.number} aria-label={label} onClick={open}>
      {shown}
    </button>
  );
}
