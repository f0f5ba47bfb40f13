import { Button, Flex, Modal } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { inLedger, isYearLedger } from '@shared/domain/member/ledgers';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import type { SheetSpec } from '@/documents/write/spec';
import { host } from '@/platform';
import { useIndexes } from '@/search/context';
import { ProgressDialog } from '@/ui/ProgressDialog';
import { ledgerFacts } from '../find/ledgerFacts';
import { type ExportChoice, faultOf, type Scope, usualChoice } from './choice';
import { ExportFields } from './ExportFields';
import { PrintLedger } from './PrintLedger';
import { useLedgerOutput } from './useLedgerOutput';
import { yearSums } from './yearSums';

interface Props {
  /** Members now listed, in their order. */
  filtered: readonly string[];
  /** Members that are ticked. */
  selected: readonly string[];
}

/** Beyond this the printer's preview takes too long; the workbook prints as well. */
const mostOnPaper = 3000;

/** 导出: asks which ledger of whom, masked unless somebody says why not, and saves or prints it. */
export function ExportButton({ filtered, selected }: Props) {
  const words = text.members.ledgers;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.export}</Button>
      {open ? <ExportDialog filtered={filtered} selected={selected} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ExportDialog({ filtered, selected, onClose }: Props & { onClose: () => void }) {
  const words = text.members.ledgers;
  const indexes = useIndexes();
  const { members } = indexes;
  const { done, save, print, pdf, takePdf } = useLedgerOutput();
  /** What takes the PDF of the table that stands in the page; undefined while it goes to the printer. */
  const [taken, setTaken] = useState<() => Promise<void>>();
  const [sheet, setSheet] = useState<SheetSpec>();
  const [asked, setAsked] = useState(false);
  const [choice, setChoice] = useState<ExportChoice>({
    ...usualChoice('roster'),
    scope: selected.length > 0 ? 'selected' : 'filtered',
    year: Number(today().slice(0, 4)),
    masked: true,
    purpose: undefined,
  });

  const { scope, kind, year } = choice;
  const ids = useMemo(() => {
    const scopes: Record<Scope, readonly string[]> = {
      all: scope === 'all' ? members.query() : [],
      filtered,
      selected,
    };
    const inScope = scopes[scope];
    if (kind === 'roster') return inScope;
    const stands = isYearLedger(kind)
      ? yearSums(indexes, kind, year, today()).ids
      : new Set(members.query({ where: (row) => inLedger(kind, ledgerFacts(row)) }));
    return inScope.filter((id) => stands.has(id));
  }, [indexes, members, scope, kind, year, filtered, selected]);

  const fault = faultOf(choice);
  /** Says what is missing instead of going on. */
  const ready = (): boolean => {
    setAsked(true);
    return fault === undefined;
  };
  async function toFile(): Promise<void> {
    if (ready() && (await save(choice, ids))) onClose();
  }
  async function toPaper(): Promise<void> {
    if (!ready()) return;
    setTaken(undefined);
    setSheet(await print(choice, ids));
  }
  async function toPdf(): Promise<void> {
    if (!ready()) return;
    setTaken(() => () => takePdf(choice, ids.length));
    setSheet(await pdf(choice, ids));
  }
  const onDone = useCallback(() => setSheet(undefined), []);

  return (
    <Modal
      open
      width={860}
      style={{ top: 20 }}
      title={words.title(words.kinds[choice.kind])}
      onCancel={onClose}
      footer={
        <Flex gap={12} justify="end">
          <Button onClick={onClose}>{text.words.close}</Button>
          <Button
            disabled={ids.length === 0 || ids.length > mostOnPaper}
            title={ids.length > mostOnPaper ? words.printMany(mostOnPaper) : undefined}
            onClick={() => void toPaper()}
          >
            {words.print}
          </Button>
          {host.files.pdf ? (
            <Button
              disabled={ids.length === 0 || ids.length > mostOnPaper}
              title={ids.length > mostOnPaper ? words.printMany(mostOnPaper) : undefined}
              onClick={() => void toPdf()}
            >
              {words.pdf}
            </Button>
          ) : null}
          <Button type="primary" disabled={ids.length === 0} onClick={() => void toFile()}>
            {words.export}
          </Button>
        </Flex>
      }
    >
      <ExportFields
        choice={choice}
        counts={{ all: members.size(), filtered: filtered.length, selected: selected.length }}
        count={ids.length}
        fault={asked ? fault : undefined}
        onChange={(patch) => setChoice((before) => ({ ...before, ...patch }))}
      />
      <ProgressDialog open={done !== undefined} title={words.working} done={done ?? 0} total={ids.length} />
      {sheet ? <PrintLedger sheet={sheet} toPdf={taken} onDone={onDone} /> : null}
    </Modal>
  );
}
