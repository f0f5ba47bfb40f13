import { Alert, App, Button, Flex, Input, Radio, Segmented, Skeleton, Typography } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useMemo, useState } from 'react';
import { memberCategories, reviewGrades } from '@shared/domain/member/codes';
import { withGrade } from '@shared/domain/member/review';
import { labelOf } from '@shared/domain/record/codes';
import type { Code } from '@shared/domain/record/envelope';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { useRights } from '@/data/useRights';
import type { SheetSpec } from '@/documents/write/spec';
import { useIndexesReady } from '@/search/context';
import { PageFrame } from '@/ui/PageFrame';
import { TailText } from '@/ui/TailText';
import { VirtualTable } from '@/ui/VirtualTable';
import { PrintLedger } from '../export/PrintLedger';
import { usePurpose } from '../export/usePurpose';
import { useSheetOutput } from '../export/useSheetOutput';
import { BranchSelect } from '../work/BranchSelect';
import { YearStep } from '../work/YearStep';
import { gradeOfKey, type ReviewLine, reviewTotals } from './reviewLines';
import { reviewSheet } from './reviewSheet';
import { useReviewYear } from './useReviewYear';

const words = text.members.review;
type State = keyof typeof words.states;
const width = 1000;

/** 民主评议 of a year: a grade for each full member with one key, 优秀 watched against its third. */
export function ReviewPage() {
  const office = useOffice();
  const { message } = App.useApp();
  const ready = useIndexesReady();
  const mayChange = useRights('members').change();
  const [year, setYear] = useState(() => Number(today().slice(0, 4)));
  const [typed, setTyped] = useState('');
  const [branch, setBranch] = useState<string>();
  const [state, setState] = useState<State>('all');
  const { lines, found } = useReviewYear(year, { text: typed, branch });
  const shown = useMemo(() => {
    const open = ({ gradable, grade }: ReviewLine): boolean => gradable && grade === undefined;
    if (state === 'open') return found.filter(open);
    return state === 'done' ? found.filter(({ grade }) => grade !== undefined) : found;
  }, [found, state]);
  const totals = reviewTotals(lines);
  const { working, sheet, printed, save, print } = useSheetOutput();
  const community = office.profile()?.communityName ?? '';
  const { ask, asking } = usePurpose(found.length);
  const noteOf = (purpose: string) => ({ what: 'review', count: found.length, masked: false, purpose });
  const table = (): SheetSpec => reviewSheet(found, { community, year, date: today() });

  async function grade({ id, gradable }: ReviewLine, code: Code | undefined): Promise<void> {
    if (!gradable || !mayChange) return;
    try {
      await office.repo('members').modify(id, ({ reviews }) => ({ reviews: withGrade(reviews, year, code) }));
    } catch {
      message.error(text.words.saveFailed);
    }
  }

  function press(line: ReviewLine, key: string): boolean {
    const code = gradeOfKey(key);
    if (code === undefined || !mayChange) return false;
    void grade(line, code ?? undefined);
    return true;
  }

  const columns: ColumnsType<ReviewLine> = [
    { title: words.columns.name, dataIndex: 'name', width: 120 },
    {
      title: words.columns.branch,
      dataIndex: 'branch',
      width: 230,
      ellipsis: true,
      render: (branch: string) => <TailText>{branch}</TailText>,
    },
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
            disabled={!mayChange}
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
      hint={mayChange ? words.hint : text.words.readOnly}
      actions={
        <>
          <Button
            loading={working}
            disabled={found.length === 0}
            onClick={() =>
              ask((purpose) => save([table()], words.sheet.file(community, year), noteOf(purpose)))
            }
          >
            {words.export}
          </Button>
          <Button
            type="primary"
            disabled={found.length === 0}
            onClick={() => ask((purpose) => print(table(), noteOf(purpose)))}
          >
            {words.print}
          </Button>
        </>
      }
    >
      {!ready ? (
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
      {asking}
      {sheet ? <PrintLedger sheet={sheet} onDone={printed} /> : null}
    </PageFrame>
  );
}
