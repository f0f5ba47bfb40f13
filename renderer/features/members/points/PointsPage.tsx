import { Button, Flex, Input, Skeleton } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useState } from 'react';
import { labelOf } from '@shared/domain/record/codes';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useRights } from '@/data/useRights';
import { useIndexesReady } from '@/search/context';
import { PageFrame } from '@/ui/PageFrame';
import { TailText } from '@/ui/TailText';
import { VirtualTable } from '@/ui/VirtualTable';
import { PrintLedger } from '../export/PrintLedger';
import { usePurpose } from '../export/usePurpose';
import { BranchSelect } from '../work/BranchSelect';
import { YearStep } from '../work/YearStep';
import { PointsDialog } from './PointsDialog';
import { PointsDrawer } from './PointsDrawer';
import { RulesDialog } from './RulesDialog';
import { useCountyRanking } from './useCountyRanking';
import { usePointRules } from './usePointRules';
import { usePointsOutput } from './usePointsOutput';
import { type PointsLine, usePointsYear } from './usePointsYear';

const width = 1040;

/** 积分 of a year: sums per member, entries behind them, one entry for many. Never in order of points unless the county wants it. */
export function PointsPage() {
  const words = text.members.points;
  const ready = useIndexesReady();
  const [year, setYear] = useState(() => Number(today().slice(0, 4)));
  const [typed, setTyped] = useState('');
  const [branch, setBranch] = useState<string>();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [adding, setAdding] = useState<readonly string[]>([]);
  const [openId, setOpenId] = useState<string>();
  const [editingRules, setEditingRules] = useState(false);
  const { rules } = usePointRules();
  const ranking = useCountyRanking();
  const mayAdd = useRights('ledger').add;
  const lines = usePointsYear(year, { text: typed, branch });
  const { working, sheet, printed, exportLedger, printTotals } = usePointsOutput(lines, year);
  const { ask, asking } = usePurpose(lines.length);
  const open = lines.find(({ id }) => id === openId);

  const columns: ColumnsType<PointsLine> = [
    { title: text.fields.members.name, dataIndex: 'name', width: 130 },
    {
      title: text.fields.members.branch,
      dataIndex: 'branch',
      width: 250,
      ellipsis: true,
      render: (branch: string) => <TailText>{branch}</TailText>,
    },
    {
      title: words.columns.points,
      dataIndex: 'points',
      width: 110,
      align: 'right',
      ...(ranking && { sorter: (a, b) => a.points - b.points, sortDirections: ['descend', 'ascend'] }),
    },
    {
      title: words.columns.count,
      width: 90,
      align: 'right',
      render: (_, { entryIds }) => entryIds.length || '',
    },
    { title: words.columns.last, dataIndex: 'lastOn', width: 140 },
    {
      title: words.columns.lastRule,
      width: 260,
      ellipsis: true,
      render: (_, { lastRule }) => labelOf(rules, lastRule),
    },
  ];

  return (
    <PageFrame
      fill
      title={words.title}
      hint={mayAdd ? words.hint : text.words.readOnly}
      actions={
        <>
          <Button onClick={() => setEditingRules(true)}>{words.rulesButton}</Button>
          <Button loading={working} disabled={lines.length === 0} onClick={() => ask(exportLedger)}>
            {words.export}
          </Button>
          <Button disabled={lines.length === 0} onClick={() => ask(printTotals)}>
            {words.print}
          </Button>
          {mayAdd ? (
            <Button
              type="primary"
              disabled={selected.length === 0}
              title={selected.length === 0 ? words.nobody : undefined}
              onClick={() => setAdding(selected)}
            >
              {selected.length === 0 ? words.add : words.addFor(selected.length)}
            </Button>
          ) : null}
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
              style={{ width: 240 }}
              placeholder={words.search}
              aria-label={words.search}
              onChange={(event) => setTyped(event.target.value)}
            />
            <BranchSelect value={branch} onChange={setBranch} />
          </Flex>
          <div style={{ flex: 1, minHeight: 0 }}>
            <VirtualTable
              label={words.list}
              columns={columns}
              width={width}
              rows={lines}
              emptyText={words.noMatch}
              selectedId={openId}
              onOpen={({ id }) => setOpenId(id)}
              extra={{
                rowSelection: {
                  selectedRowKeys: [...selected],
                  preserveSelectedRowKeys: true,
                  columnWidth: 44,
                  getCheckboxProps: ({ name }) => ({ 'aria-label': words.tick(name) }),
                  onChange: (keys) => setSelected(keys.map(String)),
                },
              }}
            />
          </div>
        </Flex>
      )}
      {open ? (
        <PointsDrawer
          line={open}
          year={year}
          onAdd={() => setAdding([open.id])}
          onClose={() => setOpenId(undefined)}
        />
      ) : null}
      {adding.length > 0 ? (
        <PointsDialog
          ids={adding}
          onClose={() => setAdding([])}
          onDone={() => {
            setAdding([]);
            setSelected([]);
          }}
        />
      ) : null}
      {editingRules ? <RulesDialog onClose={() => setEditingRules(false)} /> : null}
      {asking}
      {sheet ? <PrintLedger sheet={sheet} onDone={printed} /> : null}
    </PageFrame>
  );
}
