import { App, Button, Flex, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { noteDone } from '@/data/journal/note';
import { outputSentence, saveNoted } from '@/data/journal/saveNoted';
import { PageFrame } from '@/ui/PageFrame';
import { CheckResult } from './CheckResult';
import { filtered, noFilter } from './filter';
import { Filters } from './Filters';
import { mostLines } from './lines';
import { LineTable } from './LineTable';
import { useCheck } from './useCheck';
import { useLines } from './useLines';

const words = text.journal;
const usualDays = 30;

/** 操作记录: who did what, found by day, person, kind and number; checked; exported for an audit. */
export function JournalPage() {
  const office = useOffice();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [days, setDays] = useState<[Dayjs, Dayjs]>(() => [dayjs().subtract(usualDays - 1, 'day'), dayjs()]);
  const [filter, setFilter] = useState(noFilter);
  const [exporting, setExporting] = useState(false);
  const { lines, isCut, state } = useLines(days);
  const { check, run, stop } = useCheck();
  const shown = useMemo(() => filtered(lines, filter), [lines, filter]);
  const people = useMemo(
    () => [...new Set(lines.map(({ by }) => by))].filter((by) => by !== '').toSorted(),
    [lines],
  );

  async function checkAgain(): Promise<void> {
    const report = await run();
    if (report)
      await noteDone(office, 'journalCheck', { lines: report.lines, problems: report.problems.length });
  }

  async function save(): Promise<void> {
    setExporting(true);
    try {
      const [{ journalSheets }, { writeAside }] = await Promise.all([
        import('./journalSheet'),
        import('@/documents/write/writeAside'),
      ]);
      const report = check.state === 'done' ? check.report : await run();
      const community = office.profile()?.communityName ?? '';
      const date = dayjs().format('YYYY-MM-DD');
      const { deviceId } = office;
      const sheets = journalSheets(shown, report?.problems ?? [], { community, deviceId, date });
      const bytes = await writeAside(sheets);
      const file = { suggestedName: words.fileName(community, date), bytes };
      const detail = { what: 'journal', count: shown.length, format: 'xlsx' } as const;
      const name = await saveNoted(office, file, detail);
      if (name === undefined) return;
      message.success(words.exported(name));
    } catch (error) {
      message.error(outputSentence(error, words.exportFailed));
    } finally {
      setExporting(false);
    }
  }

  const emptyText = state === 'loading' ? words.loading : state === 'failed' ? words.failed : words.none;
  return (
    <PageFrame
      fill
      title={words.title}
      hint={words.hint}
      actions={
        <>
          <Button onClick={() => void navigate('/settings')}>{words.back}</Button>
          <Button
            type="primary"
            loading={exporting}
            disabled={shown.length === 0}
            onClick={() => void save()}
          >
            {exporting ? words.exporting : words.export}
          </Button>
        </>
      }
    >
      <Flex vertical gap={12} style={{ height: '100%' }}>
        <CheckResult check={check} onRun={() => void checkAgain()} onStop={stop} />
        <Filters days={days} onDays={setDays} filter={filter} onFilter={setFilter} people={people} />
        <Typography.Text type="secondary">
          {isCut ? words.tooMany(mostLines) : words.shown(shown.length)}
        </Typography.Text>
        <div style={{ flex: 1, minHeight: 0 }}>
          <LineTable lines={shown} emptyText={emptyText} />
        </div>
      </Flex>
    </PageFrame>
  );
}
