import { Button, Flex, Input, Segmented, Skeleton, Typography } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { memberCare } from '@shared/domain/member/codes';
import { isCounted } from '@shared/domain/member/rules';
import { labelOf } from '@shared/domain/record/codes';
import { today as todayHere } from '@shared/lib/dates';
import { maskAddress } from '@shared/lib/masking';
import { text } from '@shared/messages';
import { useRights } from '@/data/useRights';
import { useIndexes, useIndexesReady, useIndexQuery, useIndexVersion } from '@/search/context';
import type { MemberRow } from '@/search/indexes';
import { EmptyState } from '@/ui/EmptyState';
import { PageFrame } from '@/ui/PageFrame';
import { TailText } from '@/ui/TailText';
import { VirtualTable } from '@/ui/VirtualTable';
import { CareForm } from './CareForm';
import { CareOutput } from './CareOutput';
import { byNext, careDates, type CareFilter, careLine, type CareLine, daysLeft, inFilter } from './careLines';

const words = text.members.care;
const cared = (row: MemberRow): boolean => row.care.length > 0 && isCounted(row);
const labels = (care: readonly string[]): string =>
  care.map((code) => labelOf(memberCare, code)).join(words.separator);

/** 关怀: who is in hardship, old or not mobile, when somebody called on them and when the next call is due. */
export function CarePage() {
  const navigate = useNavigate();
  const mayRecord = useRights('ledger').add;
  const ready = useIndexesReady();
  const { members, ledger } = useIndexes();
  const version = useIndexVersion(ledger);
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<CareFilter>('all');
  const [open, setOpen] = useState<CareLine>();
  const [taking, setTaking] = useState(false);
  const today = todayHere();
  const ids = useIndexQuery(members, { text: typed, where: cared });
  const lines = useMemo(
    () => {
      const dates = careDates(ledger);
      return members
        .rows(ids)
        .map((row) => careLine(row, dates.get(row.id)))
        .toSorted(byNext);
    },
    // oxlint-disable-next-line react/exhaustive-deps -- `version` stands for the content of the index
    [members, ledger, version, ids],
  );
  const shown = lines.filter((line) => inFilter(line, filter, today));
  const count = (wanted: CareFilter): number => lines.filter((line) => inFilter(line, wanted, today)).length;

  const columns: ColumnsType<CareLine> = [
    { title: text.fields.members.name, dataIndex: 'name', width: 110 },
    { title: words.columns.care, width: 220, ellipsis: true, render: (_, { care }) => labels(care) },
    {
      title: text.fields.members.branch,
      dataIndex: 'branch',
      width: 200,
      ellipsis: true,
      render: (branch: string) => <TailText>{branch}</TailText>,
    },
    {
      title: words.columns.address,
      width: 180,
      ellipsis: true,
      render: (_, { address }) => (address ? maskAddress(address) : ''),
    },
    { title: words.columns.last, dataIndex: 'last', width: 120 },
    {
      title: words.columns.next,
      width: 230,
      render: (_, line) => {
        const days = daysLeft(line, today);
        if (days === undefined) return <Typography.Text type="secondary">{words.unplanned}</Typography.Text>;
        return (
          <Typography.Text type={days < 0 ? 'danger' : days <= 7 ? 'warning' : undefined}>
            {line.next} {words.columns.days(days)}
          </Typography.Text>
        );
      },
    },
  ];

  return (
    <PageFrame
      fill
      title={words.title}
      hint={mayRecord ? words.hint : text.words.readOnly}
      actions={
        <Button type="primary" disabled={shown.length === 0} onClick={() => setTaking(true)}>
          {words.output.open}
        </Button>
      }
    >
      {!ready ? (
        <Skeleton active />
      ) : lines.length === 0 && typed === '' ? (
        <EmptyState title={words.none} hint={words.noneHint} />
      ) : (
        <Flex vertical gap={12} style={{ height: '100%' }}>
          <Flex gap={12} wrap align="center">
            <Input.Search
              allowClear
              style={{ width: 220 }}
              placeholder={words.search}
              aria-label={words.search}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Segmented
              aria-label={words.filterLabel}
              value={filter}
              options={Object.entries(words.filters).map(([value, label]) => ({ value, label }))}
              onChange={(value) => setFilter(value as CareFilter)}
            />
            <span role="status">{words.summary(lines.length, count('late'), count('unplanned'))}</span>
          </Flex>
          <div style={{ flex: 1, minHeight: 0 }}>
            <VirtualTable
              label={words.list}
              columns={columns}
              width={1060}
              rows={shown}
              emptyText={words.noMatch}
              onOpen={(line) => (mayRecord ? setOpen(line) : void navigate(`/members/${line.id}`))}
            />
          </div>
        </Flex>
      )}
      {open ? <CareForm key={open.id} member={open} onClose={() => setOpen(undefined)} /> : null}
      {taking ? <CareOutput lines={shown} onClose={() => setTaking(false)} /> : null}
    </PageFrame>
  );
}
