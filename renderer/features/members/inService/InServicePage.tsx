import { App, Button, Flex, Input, Segmented, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { halfYearLabel, halfYearOf } from '@shared/domain/member/halfYear';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useOffice, useRecord } from '@/data/context';
import { useRights } from '@/data/useRights';
import { useIndexes, useIndexesReady, useIndexQuery } from '@/search/context';
import type { MemberRow } from '@/search/indexes';
import { EmptyState } from '@/ui/EmptyState';
import { PageFrame } from '@/ui/PageFrame';
import { VirtualTable } from '@/ui/VirtualTable';
import { DrawnMembers } from '../work/DrawnMembers';
import { MemberPick } from '../work/MemberPick';
import { inServiceColumns, inServiceWidth } from './inServiceColumns';
import { InServiceForm } from './InServiceForm';
import { inFilter, type InServiceFilter, type InServiceLine, reported } from './inServiceLines';
import { useLetters } from './useLetters';

const words = text.members.inService;

const reports = ({ inService }: MemberRow): boolean => inService;

/** 双报到: members in service elsewhere who reported here, what they took on, and the letters to their employers. */
export function InServicePage() {
  const office = useOffice();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const ready = useIndexesReady();
  const { members } = useIndexes();
  const mayChange = useRights('members').change();
  const mayRecord = useRights('ledger').add && mayChange;
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<InServiceFilter>('all');
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [openId, setOpenId] = useState<string>();
  const [picking, setPicking] = useState(false);
  const half = halfYearOf(today());
  const ids = useIndexQuery(members, { text: typed, where: reports });
  const lines = useMemo((): InServiceLine[] => members.rows(ids), [members, ids]);
  const { record: open } = useRecord('members', openId);
  const { working, makeLetters } = useLetters();

  const rows = useMemo(() => lines.filter((line) => inFilter(line, filter, half)), [lines, filter, half]);

  async function tick({ id }: InServiceLine): Promise<void> {
    try {
      await office.repo('members').modify(id, ({ inService = {} }) => {
        const done = inService.halfYearDone ?? [];
        const next = done.includes(half) ? done.filter((each) => each !== half) : [...done, half].toSorted();
        return { inService: { ...inService, halfYearDone: next } };
      });
    } catch {
      message.error(text.words.saveFailed);
    }
  }
  const columns = inServiceColumns(half, mayChange ? (line) => void tick(line) : undefined);
  const nobody = selected.length === 0;

  return (
    <PageFrame
      fill
      title={words.title}
      hint={mayRecord ? words.hint : text.words.readOnly}
      actions={
        <>
          <Button
            loading={working}
            disabled={nobody}
            title={nobody ? words.nobody : undefined}
            onClick={() => void makeLetters(selected)}
          >
            {nobody ? words.letters : words.lettersFor(selected.length)}
          </Button>
          {mayRecord ? (
            <Button type="primary" onClick={() => setPicking(true)}>
              {words.add}
            </Button>
          ) : null}
        </>
      }
    >
      {!ready ? (
        <Skeleton active />
      ) : lines.length === 0 && typed === '' ? (
        <EmptyState title={words.empty} hint={words.emptyHint} />
      ) : (
        <Flex vertical gap={12} style={{ height: '100%' }}>
          <Flex gap={12} wrap align="center">
            <Input.Search
              allowClear
              style={{ width: 240 }}
              placeholder={words.search}
              aria-label={words.search}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Segmented
              aria-label={words.filter}
              value={filter}
              options={Object.entries(words.filters).map(([value, label]) => ({ value, label }))}
              onChange={(value) => setFilter(value as InServiceFilter)}
            />
            <span role="status">
              {words.summary(
                lines.length,
                lines.filter((line) => reported(line, half)).length,
                halfYearLabel(half),
              )}
            </span>
          </Flex>
          <div style={{ flex: 1, minHeight: 0 }}>
            <DrawnMembers>
              <VirtualTable
                label={words.list}
                columns={columns}
                width={inServiceWidth}
                rows={rows}
                emptyText={words.noMatch}
                selectedId={openId}
                onOpen={({ id }) => (mayRecord ? setOpenId(id) : void navigate(`/members/${id}`))}
                extra={{
                  rowSelection: {
                    selectedRowKeys: [...selected],
                    preserveSelectedRowKeys: true,
                    columnWidth: 44,
                    getCheckboxProps: ({ name }) => ({ 'aria-label': words.choose(name) }),
                    onChange: (keys) => setSelected(keys.map(String)),
                  },
                }}
              />
            </DrawnMembers>
          </div>
        </Flex>
      )}
      {picking ? (
        <MemberPick
          title={words.addTitle}
          hint={words.addHint}
          onPick={(id) => {
            setPicking(false);
            setOpenId(id);
          }}
          onClose={() => setPicking(false)}
        />
      ) : null}
      {open ? <InServiceForm key={open.id} member={open} onClose={() => setOpenId(undefined)} /> : null}
    </PageFrame>
  );
}
