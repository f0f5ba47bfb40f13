import { Alert, App, Button, Flex, Input, Radio, Segmented, Skeleton, Typography } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useMemo, useState } from 'react';
import { memberCategories, reviewGrades } from '@shared/domain/member/codes';
import { withGrade } from '@shared/domain/member/review';
import { isCounted } from '@shared/domain/member/rules';
import { labelOf } from '@shared/domain/record/codes';
import type { Code } from '@shared/domain/record/envelope';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useOffice, useRecords } from '@/data/context';
import type { SheetSpec } from '@/documents/write/spec';
import { useIndexes, useIndexesReady, useIndexQuery } from '@/search/context';
import { PageFrame } from '@/ui/PageFrame';
import { VirtualTable } from '@/ui/VirtualTable';
import { PrintLedger } from '../export/PrintLedger';
import { useSheetOutput } from '../export/useSheetOutput';
import { BranchSelect } from '../work/BranchSelect';
import { YearStep } from '../work/YearStep';
import { gradeOfKey, lineOf, type ReviewLine, reviewTotals } from './reviewLines';
import { reviewSheet } from './reviewSheet';

const words = text.members.review;
type State = keyof typeof words.states;
const width = 1000;

/** 民主评议 of a year: a grade for each full member with one key, 优秀 watched against its third. */
export function ReviewPage() {
  const office = useOffice();
  const { message } = App.useApp();
  const ready = useIndexesReady();
  const { members } = useIndexes();
  const [year, setYear] = useState(() => Number(today().slice(0, 4)));
  const [typed, setTyped] = useState('');
  const [branch, setBranch] = useState<string>();
  const [state, setState] = useState<State>('all');
  const ids = useIndexQuery(members, { text: typed, where: isCounted });
  const { records, state: loading } = useRecords('members', ids);
  const lines = useMemo(
    () =>
      records
        .map((member) => lineOf(member, year))
        .filter((line) => branch === undefined || line.branch === branch),
    [records, year, branch],
  );
  const shown = useMemo(() => {
    const open = ({ gradable, grade }: ReviewLine): boolean => gradable && grade === undefined;
    if (state === 'open') return lines.filter(open);
    return state === 'done' ? lines.filter(({ grade }) => grade !== undefined) : lines;
  }, [lines, state]);
  const totals = reviewTotals(lines);
  const { working, sheet, printed, save, print } = useSheetOutput();
  const community = office.profile()?.communityName ?? '';
  const note = { what: 'review', count: lines.length, masked: false };
  const table = (): SheetSpec => reviewSheet(lines, { community, year, date: today() });

  async function grade({ id, gradable }: ReviewLine, code: Code | undefined): Promise<void> {
    if (!gradable) return;
    try {
      await office.repo('members').modify(id, ({ reviews }) => ({ reviews: withGrade(reviews, year, code) }));
    } catch {
      message.error(text.words.saveFailed);
    }
  }

  function press(line: ReviewLine, key: string): boolean {
    const code = gradeOfKey(key);
    if (code === undefined) return false;
    void grade(line, code ?? undefined);
    return true;
  }

  const columns: ColumnsType<ReviewLine> = [
    { title: words.columns.name, dataIndex: 'name', width: 120 },
    { title: words.columns.branch, dataIndex: 'branch', width: 230, ellipsis: true },
    {
      title: words.columns.category,
      width: 110,
      render: (_, { category }) => labelOf(memberCategories, category),
    },
    {
      title: words.columns.grade,
      width: 480,
      render: (_, line) =>
        line.gradable ? (
          <Radio.Group
            aria-label={words.of(line.name)}
            value={line.grade ?? null}
            options={reviewGrades.map(({ code, label }) => ({ value: code, label }))}
            onChange={(event) => void grade(line, String(event.target.value))}
          />
        ) : (
          <Typography.Text type="secondary">{words.ungraded}</Typography.Text>
        ),
    },
  ];

  return (
    <PageFrame
      fill
      title={words.title}
      hint={words.hint}
      actions={
        <>
          <Button
            loading={working}
            disabled={lines.length === 0}
            onClick={() => void save([table()], words.sheet.file(community, year), note)}
          >
            {words.export}
          </Button>
          <Button type="primary" disabled={lines.length === 0} onClick={() => void print(table(), note)}>
            {words.print}
          </Button>
        </>
      }
    >
      {!ready || (loading === 'loading' && records.length === 0 && ids.length > 0) ? (
        <Skeleton active />
      ) : (
        <Flex vertical gap={12} style={{ height: '100%' }}>
          <Flex gap={12} wrap align="center">
            <YearStep year={year} words={words} onChange={setYear} />
            <Input.Search
              allowClear
              style={{ width: 220 }}
              placeholder={words.search}
              aria-label={words.search}
              onChange={(event) => setTyped(event.target.value)}
            />
            <BranchSelect value={branch} onChange={setBranch} />
            <Segmented
              aria-label={words.stateLabel}
              value={state}
              options={Object.entries(words.states).map(([value, label]) => ({ value, label }))}
              onChange={(value) => setState(value as State)}
            />
          </Flex>
          <Flex gap={20} wrap role="status" aria-label={words.title}>
            <span>{words.summary(totals.full, totals.done)}</span>
            <strong>{words.excellent(totals.excellent, totals.most)}</strong>
            {totals.others.map(({ label, count }) => (
              <span key={label}>{words.grades(label, count)}</span>
            ))}
          </Flex>
          {totals.over ? (
            <Alert
              type="error"
              showIcon
              title={words.tooMany(totals.excellent, totals.most)}
              style={{ padding: '4px 12px' }}
            />
          ) : null}
          <div style={{ flex: 1, minHeight: 0 }}>
            <VirtualTable
              label={words.list}
              columns={columns}
              width={width}
              rows={shown}
              emptyText={words.noMatch}
              onKey={press}
            />
          </div>
        </Flex>
      )}
      {sheet ? <PrintLedger sheet={sheet} onDone={printed} /> : null}
    </PageFrame>
  );
}
