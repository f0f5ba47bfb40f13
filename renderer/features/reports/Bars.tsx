import { Typography } from 'antd';
import { text } from '@shared/messages';
import { dimensionLabel, partLabel } from './labels';
import styles from './reports.module.css';
import type { Figures } from './useFigures';

const words = text.reports.members;

/** One labelled bar for each part of the rows, readable in black and white. */
export function Bars({ query, table }: Figures) {
  const total = table.count({ row: undefined, column: undefined });
  const counts = table.rows.map((row) => ({ row, count: table.count({ row, column: undefined }) }));
  const longest = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <section aria-label={words.bars(dimensionLabel(query.row))}>
      <Typography.Title level={4} style={{ marginTop: 0 }}>
        {words.bars(dimensionLabel(query.row))}
      </Typography.Title>
      <ul className={styles.bars}>
        {counts.map(({ row, count }) => {
          const share = words.percent(total === 0 ? 0 : count / total);
          return (
            <li key={row} aria-label={words.barOf(partLabel(query.row, row), count, share)}>
              <span className={styles.barName}>{partLabel(query.row, row)}</span>
              <span className={styles.barTrack}>
                <span className={styles.bar} style={{ width: `${(count / longest) * 100}%` }} />
                <span className={styles.barCount}>
                  {count} <small>{share}</small>
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
