import { App } from 'antd';
import { useMemo, useState } from 'react';
import { text } from '@shared/messages';
import { undecided } from './decisions';
import type { Decisions, ImportKind, ImportPreview, ListedSheet, Located, Place, SheetChoice } from './types';
import { useWork } from './useWork';

export type ImportStep = 'file' | 'columns' | 'preview' | 'done';

const words = text.importing;

/** The state of one import on its way through the wizard. */
export function useImport<Opened, Plan>(kind: ImportKind<Opened, Plan>) {
  const { message } = App.useApp();
  const { problem, setProblem, busy, work } = useWork();
  const [step, setStep] = useState<ImportStep>('file');
  const [source, setSource] = useState<{ opened: Opened; sheets: SheetChoice[] }>();
  const [place, setPlace] = useState<Place>();
  const [located, setLocated] = useState<Located>();
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [result, setResult] = useState<{ plan: Plan; preview: ImportPreview }>();
  const [decisions, setDecisions] = useState<Decisions>(undecided);
  const [batchId, setBatchId] = useState<string>();
  const [starts, setStarts] = useState(0);
  /** Sheets of the file that are imported already. */
  const [finished, setFinished] = useState<readonly number[]>([]);
  const settled = useMemo(
    () => (result ? kind.settle(result.plan, decisions) : undefined),
    [kind, result, decisions],
  );
  const questions = located ? kind.questions(located.columns, source?.sheets[place?.sheet ?? -1]) : [];
  const answerTo = ({ key, usual }: (typeof questions)[number]): string | undefined => answers[key] ?? usual;
  /** The file's other lists that are not imported yet. */
  const others: ListedSheet[] = source
    ? kind
        .lists(source.opened)
        .filter((list) => list.place.sheet !== place?.sheet && !finished.includes(list.place.sheet))
    : [];

  const choose = (file: File): Promise<void> =>
    work(
      words.reading,
      async ({ signal }) => {
        const { opened, sheets, place: found } = await kind.open(file, signal);
        setSource({ opened, sheets });
        setPlace(found);
        setLocated(found && kind.locate(opened, found));
        setAnswers({});
        setFinished([]);
        setStep('columns');
      },
      { failed: words.unreadable, cancelled: text.documents.errors.cancelled },
    );

  function paste(clipboard: { html: string; text: string }): void {
    const file = kind.pasted(clipboard);
    if (file) void choose(file);
    else setProblem(words.pasteNothing);
  }

  function point(at: Place): void {
    if (!source) return;
    setProblem(undefined);
    setPlace(at);
    setLocated(kind.locate(source.opened, at));
  }

  function missing(): string | undefined {
    if (!located) return words.noHeaderFound;
    if (!located.columns.some(({ field }) => field === kind.neededField)) return words.unmappedName;
    return questions.some((question) => answerTo(question) === undefined) ? words.unanswered : undefined;
  }

  async function preview(): Promise<void> {
    const why = missing();
    if (why !== undefined || !source || !place || !located) {
      setProblem(why);
      return;
    }
    const asked = Object.fromEntries(questions.map((question) => [question.key, answerTo(question) ?? '']));
    const request = { opened: source.opened, place, columns: located.columns, answers: asked };
    await work(
      words.planning,
      async (options) => {
        setResult(await kind.plan(request, options));
        setDecisions(undecided);
        setStep('preview');
      },
      { failed: words.planningFailed, cancelled: words.planningCancelled },
    );
  }

  const run = (): Promise<void> =>
    work(
      words.writing,
      async (options) => {
        if (!result) return;
        setBatchId(await kind.run(result.plan, decisions, options));
        setFinished((now) => [...now, place?.sheet ?? -1]);
        setStep('done');
      },
      { failed: words.failed, cancelled: words.cancelled },
    );

  const undo = (batch: string): Promise<void> =>
    work(
      words.undoing,
      async () => {
        const kept = await kind.undo(batch);
        if (kept > 0) message.warning(words.undoKept(kept));
        else message.success(kind.undoneText);
        restart();
      },
      { failed: text.words.saveFailed },
    );

  async function download(): Promise<void> {
    if (!result) return;
    try {
      const name = await kind.saveFailures(result.plan, decisions);
      if (name) message.success(words.downloaded(name));
    } catch {
      message.error(words.downloadFailed);
    }
  }

  /** The next list of the same file, as if it had been chosen. */
  function goOn({ place: next }: ListedSheet): void {
    setAnswers({});
    setResult(undefined);
    setDecisions(undecided);
    setBatchId(undefined);
    point(next);
    setStep('columns');
  }

  function restart(): void {
    setStarts((now) => now + 1);
    setStep('file');
    setProblem(undefined);
    setSource(undefined);
    setPlace(undefined);
    setLocated(undefined);
    setResult(undefined);
    setDecisions(undecided);
    setBatchId(undefined);
  }

  return {
    step,
    problem,
    busy,
    sheets: source?.sheets ?? [],
    place,
    located,
    questions: questions.map((question) => ({ ...question, answer: answerTo(question) })),
    others,
    result,
    decisions,
    settled,
    batchId,
    /** How often the wizard began anew: what was read of the journal before is old then. */
    starts,
    choose,
    paste,
    point,
    setColumns: (columns: Located['columns']) => setLocated((now) => now && { ...now, columns }),
    answer: (key: string, value: string) => setAnswers((now) => ({ ...now, [key]: value })),
    preview,
    setDecisions,
    run,
    undo,
    download,
    restart,
    goOn,
    backToColumns: () => setStep('columns'),
  };
}
