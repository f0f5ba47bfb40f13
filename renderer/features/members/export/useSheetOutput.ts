import { App } from 'antd';
import { useCallback, useState } from 'react';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { note } from '@/data/journal/note';
import { outputSentence, saveNoted } from '@/data/journal/saveNoted';
import type { SheetSpec } from '@/documents/write/spec';
import { host } from '@/platform';

/** What the journal says about it; never names or numbers of persons. */
export interface OutputNote {
  what: string;
  count: number;
  masked: boolean;
  /** Why; always said where nothing is masked. */
  purpose?: string;
}

/** Saves or prints finished tables and notes in the journal who let out what and how many. */
export function useSheetOutput() {
  const office = useOffice();
  const { message } = App.useApp();
  const [working, setWorking] = useState(false);
  const [sheet, setSheet] = useState<SheetSpec>();
  const [pdf, setPdf] = useState<(table: SheetSpec) => Promise<void>>();

  async function takePdf(table: SheetSpec, suggestedName: string, detail: OutputNote): Promise<void> {
    const landscape = table.orientation === 'landscape';
    const bytes = await host.files.pdf?.({ paper: table.paper, landscape });
    const name = bytes && (await saveNoted(office, { suggestedName, bytes }, { ...detail, format: 'pdf' }));
    if (name === undefined) return;
    message.success(text.members.ledgers.done(name));
  }

  async function run(work: () => Promise<void>): Promise<void> {
    setWorking(true);
    try {
      await work();
    } catch (error) {
      message.error(outputSentence(error, text.members.ledgers.failed));
    } finally {
      setWorking(false);
    }
  }

  return {
    working,
    /** What is being printed now; give it to PrintLedger. */
    sheet,
    printed: useCallback(() => {
      setSheet(undefined);
      setPdf(undefined);
    }, []),
    /** How the PDF of it is taken; undefined while it goes to the printer. */
    toPdf: pdf,
    save: (sheets: readonly SheetSpec[], suggestedName: string, detail: OutputNote): Promise<void> =>
      run(async () => {
        const { writeAside } = await import('@/documents/write/writeAside');
        const file = { suggestedName, bytes: await writeAside(sheets) };
        const name = await saveNoted(office, file, { ...detail, format: 'xlsx' });
        if (name === undefined) return;
        message.success(text.members.ledgers.done(name));
      }),
    /** Saves the table as PDF; absent where the host cannot make one. */
    savePdf: host.files.pdf
      ? (table: SheetSpec, suggestedName: string, detail: OutputNote): void => {
          setPdf(() => (shown: SheetSpec) => run(() => takePdf(shown, suggestedName, detail)));
          setSheet(table);
        }
      : undefined,
    /** Noted before it is shown, since nobody tells whether it was printed. */
    print: (table: SheetSpec, detail: OutputNote): Promise<void> =>
      run(async () => {
        await note(office, 'print', { ...detail, format: 'print' });
        setSheet(table);
      }),
  };
}
