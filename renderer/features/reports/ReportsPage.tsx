import { Button, Flex, Skeleton, Typography } from 'antd';
import { useNavigate } from 'react-router';
import { text } from '@shared/messages';
import { useIndexesReady } from '@/search/context';
import { EmptyState } from '@/ui/EmptyState';
import { PageFrame } from '@/ui/PageFrame';
import { Bars } from './Bars';
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
  const { query, table, opened, choose, close } = figures;
  const total = table.count({ row: undefined, column: undefined });
  if (!ready) {
    return (
      <PageFrame title={text.reports.title}>
        <Skeleton active />
      </PageFrame>
    );
  }
  if (total === 0) {
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
      hint={words.hint(query.on, total)}
      actions={<ExportButton query={query} table={table} />}
    >
      <Typography.Title level={3} style={{ margin: 0 }}>
        {words.title}
      </Typography.Title>
      <Flex gap={20} wrap className="no-print">
        <DimensionChoice side="row" query={query} choose={choose} />
        <DimensionChoice side="column" query={query} choose={choose} />
      </Flex>
      <FigureTable {...figures} />
      <Bars {...figures} />
      <Typography.Text type="secondary">{words.counted}</Typography.Text>
      {opened ? <PeopleDrawer query={query} at={opened} onClose={close} /> : null}
    </PageFrame>
  );
}
