import { App, Button, Dropdown } from 'antd';
import type { PlainDate } from '@shared/domain/record/envelope';
import { today } from '@shared/lib/dates';
import { yuan } from '@shared/lib/money';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { PrintLedger } from '../export/PrintLedger';
import { usePurpose } from '../export/usePurpose';
import { useSheetOutput } from '../export/useSheetOutput';
import { type DatedFact, type DuesLine, isUnpaid, sumOf } from './accounts';
import { monthLines, yearLines } from './sheetLines';

interface Props {
  month: PlainDate;
  lines: readonly DuesLine[];
  facts: ReadonlyMap<string, readonly DatedFact[]>;
  /** Whether the account may write payments and rates. */
  mayWrite: boolean;
  onPayAll: () => void;
  onFixAll: (ids: readonly string[]) => void;
}

/** What can be done with the whole list: fix what is missing, tick all, print, export. */
export function DuesActions({ month, lines, facts, mayWrite, onPayAll, onFixAll }: Props) {
  const words = text.members.dues;
  const office = useOffice();
  const { modal } = App.useApp();
  const { working, sheet, printed, toPdf, save, savePdf, print } = useSheetOutput();
  const unfixed = lines.filter(({ account }) => account.rate === undefined).map(({ id }) => id);
  const unpaid = lines.filter(isUnpaid);
  const year = Number(month.slice(0, 4));
  const community = office.profile()?.communityName ?? '';
  const heading = { community, date: today() };
  const { ask, asking } = usePurpose(lines.length);
  const noteOf = (purpose: string) => ({ what: 'dues', count: lines.length, masked: false, purpose });

  const sheets = () => import('@/documents/ledgers/duesSheets');
  async function monthTable() {
    return (await sheets()).duesMonthSheet(monthLines(lines), { ...heading, month });
  }

  function askPayAll(): void {
    const owed = sumOf(unpaid.map(({ account }) => ({ amount: account.rate?.amount ?? 0 })));
    modal.confirm({
      title: words.payAllTitle(unpaid.length, yuan(owed)),
      content: words.payAllHint,
      okText: text.words.ok,
      cancelText: text.words.cancel,
      onOk: onPayAll,
    });
  }
  async function exportMonth(purpose: string): Promise<void> {
    await save([await monthTable()], words.sheet.monthFile(community, month), noteOf(purpose));
  }
  async function exportPdf(toFile: NonNullable<typeof savePdf>, purpose: string): Promise<void> {
    const name = words.sheet.monthFile(community, month).replace(/xlsx$/u, 'pdf');
    toFile(await monthTable(), name, noteOf(purpose));
  }
  async function exportYear(purpose: string): Promise<void> {
    const table = (await sheets()).duesYearSheet(yearLines(lines, facts, year), { ...heading, year });
    await save([table], words.sheet.yearFile(community, year), noteOf(purpose));
  }

  return (
    <>
      {mayWrite && unfixed.length > 0 ? (
        <Button onClick={() => onFixAll(unfixed)}>{words.fixNext(unfixed.length)}</Button>
      ) : null}
      {mayWrite ? (
        <Button disabled={unpaid.length === 0} onClick={askPayAll}>
          {words.payAll(unpaid.length)}
        </Button>
      ) : null}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'month', label: words.exportMonth, onClick: () => ask(exportMonth) },
            ...(savePdf
              ? [
                  {
                    key: 'pdf',
                    label: words.exportPdf,
                    onClick: () => ask((purpose) => exportPdf(savePdf, purpose)),
                  },
                ]
              : []),
            { key: 'year', label: words.exportYear(year), onClick: () => ask(exportYear) },
          ],
        }}
      >
        <Button loading={working} disabled={lines.length === 0}>
          {text.words.export}
        </Button>
      </Dropdown>
      <Button
        type="primary"
        disabled={lines.length === 0}
        onClick={() => ask(async (purpose) => print(await monthTable(), noteOf(purpose)))}
      >
        {words.printList}
      </Button>
      {asking}
      {sheet ? <PrintLedger sheet={sheet} toPdf={toPdf} onDone={printed} /> : null}
    </>
  );
}
