import { App } from 'antd';
import { useCallback, useState } from 'react';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { note } from '@/data/journal/note';
import type { SheetSpec } from '@/documents/write/spec';
import { host } from '@/platform';

/** What the journal says about it; never names or numbers of persons. */
export interface OutputNote {
  what: string;
  count: number;
  masked: boolean;
}

/** Saves or prints finished tables and notes in the journal who let out what and how many. */
export function useSheetOutput() {
  const office = useOffice();
  const { message } = App.useApp();
  const [working, setWorking] = useState(false);
  const [sheet, setSheet] = useState<SheetSpec>();

  const noteOutput = (detail: OutputNote, format: 'xlsx' | 'print'): Promise<void> =>
    note(office, format === 'print' ? 'print' : 'export', { ...detail, format });

  async function run(work: () => Promise<void>): Promise<void> {
    setWorking(true);
    try {
      await work();
    } catch {
      message.error(text.members.ledgers.failed);
    } finally {
      setWorking(false);
    }
  }

  return {
    working,
    /** What is being printed now; give it to PrintLedger. */
    sheet,
    printed: useCallback(() => setSheet(undefined), []),
    save: (sheets: readonly SheetSpec[], suggestedName: string, detail: OutputNote): Promise<void> =>
      run(async () => {
        const { writeAside } = await import('@/documents/write/writeAside');
        const name = await host.files.save({ suggestedName, bytes: await writeAside(sheets) });
        if (!name) return;
        await noteOutput(detail, 'xlsx');
        message.success(text.members.ledgers.done(name));
      }),
    /** Noted before it is shown, since nobody tells whether it was printed. */
    print: (table: SheetSpec, detail: OutputNote): Promise<void> =>
      run(async () => {
        await noteOutput(detail, 'print');
        setSheet(table);
      }),
  };
}
