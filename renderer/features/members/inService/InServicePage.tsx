import { App, Button, Flex, Input, Segmented, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { halfYearLabel, halfYearOf, pairedHouseholds } from '@shared/domain/member/halfYear';
import type { Member } from '@shared/domain/member/type';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useOffice, useRecord, useRecords } from '@/data/context';
import { useIndexes, useIndexesReady, useIndexQuery } from '@/search/context';
import type { MemberRow } from '@/search/indexes';
import { EmptyState } from '@/ui/EmptyState';
import { PageFrame } from '@/ui/PageFrame';
import { VirtualTable } from '@/ui/VirtualTable';
import { MemberPick } from '../work/MemberPick';
import { inServiceColumns, inServiceWidth } from './inServiceColumns';
import { InServiceForm } from './InServiceForm';
import { useLetters } from './useLetters';

const words = text.members.inService;
type Filter = keyof typeof words.filters;

const reports = ({ inService }: MemberRow): boolean => inService;

const reported = ({ inService }: Member, half: string): boolean =>
  inService?.halfYearDone?.includes(half) ?? false;

/** 双报到: members in service elsewhere who reported here, what they took on, and the letters to their employers. */
export function InServicePage() {
  const office = useOffice();
  const { message } = App.useApp();
  const ready = useIndexesReady();
  const { members } = useIndexes();
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [openId, setOpenId] = useState<string>();
  const [picking, setPicking] = useState(false);
  const half = halfYearOf(today());
  const ids = useIndexQuery(members, { text: typed, where: reports });
  const { records, state } = useRecords('members', ids);
  const { record: open } = useRecord('members', openId);
  const { working, makeLetters } = useLetters();

  const rows = useMemo(() => {
    const tests: Record<Filter, (member: Member) => boolean> = {
      all: () => true,
      due: (member) => !reported(member, half),
      few: ({ inService }) => (inService?.householdIds?.length ?? 0) < pairedHouseholds.least,
      silent: ({ inService }) => !inService?.feedback,
    };
    return records.filter(tests[filter]);
  }, [records, filter, half]);

  async function tick(member: Member): Promise<void> {
    try {
      await office.repo('members').modify(member.id, ({ inService = {} }) => {
        const done = inService.halfYearDone ?? [];
        const next = done.includes(half) ? done.filter((each) => each !== half) : [...done, half].toSorted();
        return { inService: { ...inService, halfYearDone: next } };
      });
    } catch {
      message.error(text.words.saveFailed);
    }
  }
  const columns = inServiceColumns(half, (member) => void tick(member));
  const nobody = selected.length === 0;

  return (
    <PageFrame
      fill
      title={words.title}
      hint={words.hint}
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
          <Button type="primary" onClick={() => setPicking(true)}>
            {words.add}
          </Button>
        </>
      }
    >
      {!ready || (state === 'loading' && records.length === 0) ? (
        <Skeleton active />
      ) : records.length === 0 && typed === '' ? (
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
              onChange={(value) => setFilter(value as Filter)}
            />
            <span role="status">
              {words.summary(
                records.length,
                records.filter((member) => reported(member, half)).length,
                halfYearLabel(half),
              )}
            </span>
          </Flex>
          <div style={{ flex: 1, minHeight: 0 }}>
            <VirtualTable
              label={words.list}
              columns={columns}
              width={inServiceWidth}
              rows={rows}
              emptyText={words.noMatch}
              selectedId={openId}
              onOpen={({ id }) => setOpenId(id)}
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
