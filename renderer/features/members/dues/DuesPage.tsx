import { Flex, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { arrearsMonths } from '@shared/domain/member/duesAccount';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useRights } from '@/data/useRights';
import { useIndexesReady } from '@/search/context';
import { EmptyState } from '@/ui/EmptyState';
import { PageFrame } from '@/ui/PageFrame';
import { VirtualTable } from '@/ui/VirtualTable';
import { type DuesLine, type DuesState, inState, totalsOf } from './accounts';
import { duesColumns, duesWidth } from './duesColumns';
import { DuesActions } from './DuesActions';
import { DuesFilter } from './DuesFilter';
import { DuesSummary } from './DuesSummary';
import { RateDialog } from './RateDialog';
import { useDuesMonth } from './useDuesMonth';
import { useDuesWrite } from './useDuesWrite';

/** 党费 of a month: who owes what, ticked off with the keyboard, printed with its total. */
export function DuesPage() {
  const words = text.members.dues;
  const ready = useIndexesReady();
  const [month, setMonth] = useState(() => today().slice(0, 7));
  const [typed, setTyped] = useState('');
  const [branch, setBranch] = useState<string>();
  const [state, setState] = useState<DuesState>('all');
  const [queue, setQueue] = useState<readonly string[]>([]);
  const { lines, facts } = useDuesMonth(month, { text: typed, branch });
  const { toggle, payAll, payArrears } = useDuesWrite(month);
  const shown = useMemo(() => lines.filter((line) => inState(line, state)), [lines, state]);
  const mayWrite = useRights('ledger').change();
  const totals = useMemo(() => totalsOf(lines, arrearsMonths), [lines]);

  function press(line: DuesLine): void {
    if (line.account.rate || line.account.paid.length > 0) void toggle(line);
    else setQueue([line.id]);
  }
  const columns = duesColumns(
    mayWrite
      ? {
          onToggle: press,
          onFix: (id) => setQueue([id]),
          onPayArrears: (line) => void payArrears(line),
        }
      : undefined,
  );

  return (
    <PageFrame
      fill
      title={words.title}
      hint={mayWrite ? words.hint : text.words.readOnly}
      actions={
        <DuesActions
          month={month}
          lines={lines}
          facts={facts}
          mayWrite={mayWrite}
          onPayAll={() => void payAll(lines)}
          onFixAll={setQueue}
        />
      }
    >
      {!ready ? (
        <Skeleton active />
      ) : lines.length === 0 && typed === '' && branch === undefined ? (
        <EmptyState title={words.empty} hint={words.emptyHint} />
      ) : (
        <Flex vertical gap={12} style={{ height: '100%' }}>
          <DuesFilter
            month={month}
            typed={typed}
            branch={branch}
            state={state}
            onMonth={setMonth}
            onTyped={setTyped}
            onBranch={setBranch}
            onState={setState}
          />
          <DuesSummary totals={totals} />
          <div style={{ flex: 1, minHeight: 0 }}>
            <VirtualTable
              ticking={mayWrite}
              label={words.list}
              columns={columns}
              width={duesWidth}
              rows={shown}
              emptyText={words.noMatch}
              {...(mayWrite && { onOpen: press })}
            />
          </div>
        </Flex>
      )}
      {queue.length > 0 ? (
        <RateDialog queue={queue} month={month} facts={facts} onClose={() => setQueue([])} />
      ) : null}
    </PageFrame>
  );
}
