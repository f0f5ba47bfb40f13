import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { yuan } from '@shared/lib/money';
import type { OutCell, SheetSpec } from '@/documents/write/spec';
import './print.css';

function said(cell: OutCell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'date' in cell ? cell.date : yuan(cell.fen);
}

/** Numbers and dates must not break in the middle. */
const unbroken = /^[\d*X.-]{1,20}$/u;

const classOf = (shown: string, align: string | undefined): string | undefined =>
  [align === 'center' && 'center', unbroken.test(shown) && 'unbroken'].filter(Boolean).join(' ') || undefined;

/** A ledger on paper (or as PDF, by the printer's dialog): shown only to the printer, gone when that is closed. */
export function PrintLedger({ sheet, onDone }: { sheet: SheetSpec; onDone: () => void }) {
  useEffect(() => {
    document.body.classList.add('printing-ledger');
    window.print();
    document.body.classList.remove('printing-ledger');
    onDone();
  }, [onDone]);

  const width = sheet.columns.reduce((sum, column) => sum + column.width, 0);
  return createPortal(
    <section className={`ledger-print ${sheet.paper}`} aria-label={sheet.title}>
      <h1>{sheet.title}</h1>
      <div className="line">
        <span>{sheet.subtitle?.left}</span>
        <span>{sheet.subtitle?.right}</span>
      </div>
      <table>
        <colgroup>
          {sheet.columns.map(({ label, width: part }) => (
            <col key={label} style={{ width: `${(part / width) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {sheet.columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines of a finished table have no other name
            <tr key={at}>
              {sheet.columns.map(({ label, align }, to) => (
                <td key={label} className={classOf(said(row[to]), align)}>
                  {said(row[to])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>,
    document.body,
  );
}
