import { Button, Flex, Skeleton, Typography } from 'antd';
import { useNavigate } from 'react-router';
import { text } from '@shared/messages';
import { useIndexesReady } from '@/search/context';
import { EmptyState } from '@/ui/EmptyState';
import { PageFrame } from '@/ui/PageFrame';
import { Bars } from './Bars';
import { DateChoice } from './DateChoice';
import { DimensionChoice } from './DimensionChoice';
import { ExportButton } from './ExportButton';
import { FigureTable } from './FigureTable';
import { PeopleDrawer } from './PeopleDrawer';
import { useFigures } from './useFigures';

const words = text.reports.members;

/** 报表: 党员结构统计. */
export function ReportsPage() {
  const ready = useIndexesReady();
  const figures = useFigures();
  const navigate = useNavigate();
  const { query, table, than, opened, choose, chooseDate, close } = figures;
  const total = table.count({ row: undefined, column: undefined });
  if (!ready) {
    return (
      <PageFrame title={text.reports.title}>
        <Skeleton active />
      </PageFrame>
    );
  }
  // A past date on which nobody counted is an answer, not an empty roster.
  if (total === 0 && !query.past) {
    return (
      <PageFrame title={text.reports.title}>
        <EmptyState
          title={words.empty}
          hint={words.emptyHint}
          action={
            <Button type="primary" onClick={() => void navigate('/members')}>
              {words.toMembers}
            </Button>
          }
        />
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={text.reports.title}
      hint={(query.past ? words.hintPast : words.hint)(query.on, total)}
      actions={<ExportButton {...figures} />}
    >
      <Typography.Title level={3} style={{ margin: 0 }}>
        {words.title}
      </Typography.Title>
      <Flex gap={20} wrap className="no-print">
        <DimensionChoice side="row" query={query} choose={choose} />
        <DimensionChoice side="column" query={query} choose={choose} />
        <DateChoice side="on" query={query} than={than} chooseDate={chooseDate} />
        <DateChoice side="than" query={query} than={than} chooseDate={chooseDate} />
      </Flex>
      {than ? <Typography.Text>{words.compared(query.on, than.query.on)}</Typography.Text> : null}
      <FigureTable {...figures} />
      <Bars {...figures} />
      <Typography.Text type="secondary">{words.counted}</Typography.Text>
      {query.past || than ? <Typography.Text type="secondary">{words.reckoned}</Typography.Text> : null}
      {opened ? <PeopleDrawer query={query} than={than?.query} at={opened} onClose={close} /> : null}
    </PageFrame>
  );
}
