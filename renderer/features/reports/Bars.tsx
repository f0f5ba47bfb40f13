import { Typography } from 'antd';
import { text } from '@shared/messages';
import { dimensionLabel, partLabel } from './labels';
import styles from './reports.module.css';
import type { Figures } from './useFigures';

const words = text.reports.members;

/** One labelled bar for each part of the rows, a hollow one for the other date; readable in black and white. */
export function Bars({ query, table, than, rows }: Figures) {
  const total = table.count({ row: undefined, column: undefined });
  const counts = rows.map((row) => ({
    row,
    name: partLabel(query.row, row, query.communities),
    count: table.count({ row, column: undefined }),
    before: than?.table.count({ row, column: undefined }),
  }));
  const longest = Math.max(1, ...counts.map(({ count, before = 0 }) => Math.max(count, before)));
  const width = (count: number) => ({ width: `${(count / longest) * 100}%` });
  return (
    <section aria-label={words.bars(dimensionLabel(query.row))}>
      <Typography.Title level={4} style={{ marginTop: 0 }}>
        {words.bars(dimensionLabel(query.row))}
      </Typography.Title>
      {than ? (
        <p className={styles.legend}>
          {words.legendNow(query.on)} {words.legendThan(than.query.on)}
        </p>
      ) : null}
      <ul className={styles.bars}>
        {counts.map(({ row, name, count, before }) => {
          const share = words.percent(total === 0 ? 0 : count / total);
          return (
            <li key={row} aria-label={words.barOf(name, count, share)}>
              <span className={styles.barName}>{name}</span>
              <span className={styles.barPair}>
                <span className={styles.barTrack}>
                  {count > 0 ? <span className={styles.bar} style={width(count)} /> : null}
                  <span className={styles.barCount}>
                    {count} <small>{share}</small>
                  </span>
                </span>
                {than && before !== undefined ? (
                  <span
                    className={styles.barTrack}
                    role="img"
                    aria-label={words.barThan(name, before, than.query.on)}
                  >
                    {before > 0 ? <span className={styles.barThan} style={width(before)} /> : null}
                    <span className={styles.barCount}>{before}</span>
                  </span>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
