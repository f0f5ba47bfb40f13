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

interface Props {
  sheet: SheetSpec;
  /** Takes the PDF of the page while the ledger stands in it; without it the printer is asked. */
  toPdf?: ((sheet: SheetSpec) => Promise<void>) | undefined;
  onDone: () => void;
}

/** A ledger on paper or as PDF: shown only to the printer, gone when that is done. */
export function PrintLedger({ sheet, toPdf, onDone }: Props) {
  useEffect(() => {
    const { classList } = document.body;
    const done = (): void => {
      classList.remove('printing-ledger');
      onDone();
    };
    classList.add('printing-ledger');
    async function show(): Promise<void> {
      if (toPdf) await toPdf(sheet);
      else window.print();
    }
    void show().finally(done);
  }, [onDone, sheet, toPdf]);

  const width = sheet.columns.reduce((sum, column) => sum + column.width, 0);
  return createPortal(
    <section
      className={['ledger-print', sheet.paper, sheet.orientation, toPdf && 'pdf'].filter(Boolean).join(' ')}
      aria-label={sheet.title}
    >
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
