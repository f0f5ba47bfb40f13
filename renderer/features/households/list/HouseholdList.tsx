import { Button, Flex, Input, Segmented, Select, Skeleton, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { today as todayHere } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useRights } from '@/data/useRights';
import { useCommunityNames } from '@/data/useCommunities';
import { manyRows, useIndexCount, useIndexes, useIndexesReady, useIndexQuery } from '@/search/context';
import { EmptyState } from '@/ui/EmptyState';
import { PageFrame } from '@/ui/PageFrame';
import { VirtualTable } from '@/ui/VirtualTable';
import { HouseholdForm } from '../page/HouseholdForm';
import { householdColumns, type ListedRow } from './columns';
import { livesHere, useDueCount, useHouseholdFilter } from './useHouseholdFilter';

const any = '';

function Choice(props: {
  label: string;
  all: string;
  value: string | undefined;
  values: string[];
  onChange: (value: string | undefined) => void;
}) {
  return (
    <Select
      style={{ width: 150 }}
      aria-label={props.label}
      value={props.value ?? any}
      options={[{ value: any, label: props.all }, ...props.values.map((value) => ({ value, label: value }))]}
      onChange={(value: string) => props.onChange(value === any ? undefined : value)}
    />
  );
}

/** Households to visit first, all others a click away; by grid, compound and words. */
export function HouseholdList() {
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const { households } = useIndexes();
  const rights = useRights('households');
  const visiting = useRights('visits');
  const ready = useIndexesReady();
  const today = todayHere();
  const { filter, where, order, grids, compounds, buildings, change } = useHouseholdFilter(
    today,
    query.get('due') === '1',
  );
  const total = useIndexCount(households, livesHere);
  const [creating, setCreating] = useState(false);
  const ids = useIndexQuery(households, { text: filter.text, where, ...(order && { order }) });
  const rows = useMemo(
    (): ListedRow[] => ids.map((id, place) => (ids.length > manyRows ? { id, place } : { id })),
    [ids],
  );
  const due = useDueCount(today);
  const communities = useCommunityNames();
  const { columns, width } = useMemo(
    () => householdColumns({ today, communities, rowOf: (id) => households.row(id) }),
    // oxlint-disable-next-line react/exhaustive-deps -- the ids stand for the content of the index
    [today, communities, households, ids],
  );
  const words = text.households;

  return (
    <PageFrame
      fill
      title={words.title}
      hint={words.hint}
      actions={
        <>
          {rights.add ? (
            <>
              <Button onClick={() => void navigate('/households/import')}>{words.import}</Button>
              <Button onClick={() => setCreating(true)}>{words.create}</Button>
            </>
          ) : null}
          {visiting.add ? (
            <Button
              type="primary"
              disabled={households.size() === 0}
              onClick={() => void navigate('/visits/new')}
            >
              {words.newVisit}
            </Button>
          ) : null}
        </>
      }
    >
      {!ready ? (
        <Skeleton active />
      ) : households.size() === 0 ? (
        <EmptyState title={words.empty} hint={words.emptyHint} />
      ) : (
        <Flex vertical gap={12} style={{ height: '100%' }}>
          <Flex gap={12} wrap align="center">
            <Segmented
              value={filter.dueOnly ? 'due' : 'all'}
              onChange={(view) => change({ dueOnly: view === 'due' })}
              options={[
                { value: 'all', label: words.views.all },
                { value: 'due', label: `${words.views.due} ${due ?? ''}` },
              ]}
            />
            <Input.Search
              autoFocus
              allowClear
              style={{ width: 280 }}
              value={filter.text}
              placeholder={words.searchHint}
              aria-label={words.search}
              onChange={(event) => change({ text: event.target.value })}
              onPressEnter={() => rows[0] && void navigate(`/households/${rows[0].id}`)}
            />
            <Choice
              label={words.filters.grid}
              all={words.filters.allGrids}
              value={filter.grid}
              values={grids}
              onChange={(grid) => change({ grid })}
            />
            <Choice
              label={words.filters.compound}
              all={words.filters.allCompounds}
              value={filter.compound}
              values={compounds}
              onChange={(compound) => change({ compound, building: undefined })}
            />
            {filter.compound === undefined ? null : (
              <Choice
                label={words.filters.building}
                all={words.filters.allBuildings}
                value={filter.building}
                values={buildings}
                onChange={(building) => change({ building })}
              />
            )}
            <Typography.Text type="secondary" role="status">
              {rows.length === total ? words.total(rows.length) : words.found(rows.length, total)}
            </Typography.Text>
          </Flex>
          <div style={{ flex: 1, minHeight: 0 }}>
            <VirtualTable
              label={words.list}
              columns={columns}
              width={width}
              rows={rows}
              emptyText={filter.dueOnly && filter.text === '' ? words.noneDue : words.noMatch}
              onOpen={({ id }) => void navigate(`/households/${id}`)}
            />
          </div>
        </Flex>
      )}
      {creating ? (
        <HouseholdForm
          onClose={() => setCreating(false)}
          onSaved={(id) => {
            setCreating(false);
            void navigate(`/households/${id}`);
          }}
        />
      ) : null}
    </PageFrame>
  );
}
