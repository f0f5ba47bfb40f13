import { App, Button } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { outputSentence, saveNoted } from '@/data/journal/saveNoted';
import { HostError } from '@/platform/host';
import { figureSheets } from './figureSheet';
import type { Figures } from './useFigures';

const words = text.reports.members;

function sentenceOf(error: unknown): string {
  const code = error instanceof HostError ? error.code : undefined;
  return code === 'diskFull' || code === 'notWritable' ? words.exportErrors[code] : words.exportFailed;
}

/** Saves the table on screen as .xlsx where the person wants it. */
export function ExportButton(figures: Figures) {
  const office = useOffice();
  const { message } = App.useApp();
  const [running, setRunning] = useState(false);

  async function save(): Promise<void> {
    setRunning(true);
    try {
      const community = office.profile()?.communityName ?? '';
      // The writer is large and rarely needed.
      const { writeWorkbook } = await import('@/documents/write/writeWorkbook');
      const bytes = await writeWorkbook(figureSheets(figures, community));
      const out = { suggestedName: words.fileName(community, figures.query.on), bytes };
      const file = await saveNoted(office, out, { what: 'figures', format: 'xlsx' });
      if (file === undefined) return;
      void message.success(words.exported(file));
    } catch (error) {
      void message.error(outputSentence(error, sentenceOf(error)), 8);
    } finally {
      setRunning(false);
    }
  }

  return (
    <Button loading={running} onClick={() => void save()}>
      {running ? words.exporting : words.export}
    </Button>
  );
}
