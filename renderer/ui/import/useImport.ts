import { App } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import type { ColumnChoice, ImportKind, ImportPreview } from './types';

export type ImportStep = 'file' | 'columns' | 'preview' | 'done';

interface Busy {
  title: string;
  done: number;
  total: number;
  cancel?: () => void;
}

function sentence(error: unknown, fallback: string): string {
  return error instanceof Error && error.name === 'DocumentError' ? error.message : fallback;
}

/** The state of one import on its way through the wizard. */
export function useImport<Opened, Plan>(kind: ImportKind<Opened, Plan>) {
  const { message } = App.useApp();
  const [step, setStep] = useState<ImportStep>('file');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState<Busy>();
  const [opened, setOpened] = useState<Opened>();
  const [columns, setColumns] = useState<ColumnChoice[]>([]);
  const [result, setResult] = useState<{ plan: Plan; preview: ImportPreview }>();
  const [batchId, setBatchId] = useState<string>();
  const words = text.importing;

  async function working(
    title: string,
    work: (signal: AbortSignal) => Promise<void>,
    fallback: string,
    cancelled?: string,
  ): Promise<void> {
    const control = new AbortController();
    setProblem(undefined);
    setBusy({ title, done: 0, total: 0, cancel: () => control.abort() });
    try {
      await work(control.signal);
    } catch (error) {
      setProblem(control.signal.aborted && cancelled ? cancelled : sentence(error, fallback));
    } finally {
      setBusy(undefined);
    }
  }

  const choose = (file: File): Promise<void> =>
    working(
      words.reading,
      async (signal) => {
        const found = await kind.open(file, signal);
        if (!found) {
          setProblem(words.noTable);
          return;
        }
        setOpened(found.opened);
        setColumns(found.columns);
        setStep('columns');
      },
      words.noTable,
    );

  const preview = (): Promise<void> =>
    working(
      words.planning,
      async () => {
        if (!opened) return;
        if (!columns.some(({ field }) => field === kind.neededField)) {
          setProblem(words.unmappedName);
          return;
        }
        setResult(await kind.plan(opened, columns));
        setStep('preview');
      },
      words.failed,
    );

  const run = (): Promise<void> =>
    working(
      words.writing,
      async (signal) => {
        if (!result) return;
        const onProgress = (done: number, total: number): void =>
          setBusy((now) => now && { ...now, done, total });
        setBatchId(await kind.run(result.plan, { signal, onProgress }));
        setStep('done');
      },
      words.failed,
      words.cancelled,
    );

  async function undo(): Promise<void> {
    if (!batchId) return;
    setBusy({ title: words.undo, done: 0, total: 0 });
    try {
      await kind.undo(batchId);
      message.success(kind.undoneText);
      restart();
    } catch {
      message.error(text.words.saveFailed);
    } finally {
      setBusy(undefined);
    }
  }

  async function download(): Promise<void> {
    if (!opened || !result) return;
    try {
      const name = await kind.saveFailures(opened, result.plan);
      if (name) message.success(words.downloaded(name));
    } catch {
      message.error(words.downloadFailed);
    }
  }

  function restart(): void {
    setStep('file');
    setProblem(undefined);
    setOpened(undefined);
    setResult(undefined);
    setBatchId(undefined);
  }

  return {
    step,
    problem,
    busy,
    columns,
    result,
    choose,
    setColumns,
    preview,
    run,
    undo,
    download,
    restart,
    backToColumns: () => setStep('columns'),
  };
}
