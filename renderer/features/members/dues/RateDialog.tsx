import { App, Button, Flex, Input, type InputRef, Modal, Radio, Typography } from 'antd';
import { useRef, useState } from 'react';
import { newLedgerEntry } from '@shared/domain/ledger/factory';
import { type DuesBasis, duesBases, needsPay } from '@shared/domain/member/dues';
import { duesAccount } from '@shared/domain/member/duesAccount';
import { labelOf } from '@shared/domain/record/codes';
import type { PlainDate } from '@shared/domain/record/envelope';
import { yuan } from '@shared/lib/money';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { isToldAlready } from '@/data/errors';
import { useIndexes } from '@/search/context';
import { Field } from '@/ui/Field';
import { useUndo } from '@/ui/useUndo';
import type { DatedFact } from './accounts';
import { type RateProblems, type RateValues, rateValues, readRate, reckoned } from './rateValues';

interface Props {
  /** Whose dues are fixed, one after the other. */
  queue: readonly string[];
  /** `YYYY-MM` */
  month: PlainDate;
  facts: ReadonlyMap<string, readonly DatedFact[]>;
  onClose: () => void;
}

/** 核定: basis and pay give the amount; only the amount is kept. Enter saves and goes on to the next. */
export function RateDialog({ queue, month, facts, onClose }: Props) {
  const [at, setAt] = useState(0);
  const id = queue[at];
  const next = (): void => (at + 1 < queue.length ? setAt(at + 1) : onClose());
  if (id === undefined) return null;
  return (
    <RateForm
      key={id}
      id={id}
      place={queue.length > 1 ? { at: at + 1, all: queue.length } : undefined}
      month={month}
      facts={facts.get(id) ?? []}
      onSaved={next}
      onClose={onClose}
    />
  );
}

interface FormProps {
  id: string;
  place: { at: number; all: number } | undefined;
  month: PlainDate;
  facts: readonly DatedFact[];
  onSaved: () => void;
  onClose: () => void;
}

function RateForm({ id, place, month, facts, onSaved, onClose }: FormProps) {
  const words = text.members.dues.rate;
  const office = useOffice();
  const { members } = useIndexes();
  const { message } = App.useApp();
  const offerUndo = useUndo();
  const first = useRef<InputRef>(null);
  const name = members.row(id)?.name ?? '';
  const [values, setValues] = useState<RateValues>(() => rateValues(duesAccount(facts, month).rate, month));
  const [problems, setProblems] = useState<RateProblems>({});
  const [busy, setBusy] = useState(false);
  const earlier = facts
    .filter(({ kind }) => kind === 'duesRate')
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));

  function change(patch: Partial<RateValues>): void {
    const next = { ...values, ...patch };
    if (patch.basis !== undefined || patch.pay !== undefined) next.amount = reckoned(next.basis, next.pay);
    setValues(next);
    setProblems({});
  }

  async function save(): Promise<void> {
    const read = readRate(values);
    if ('problems' in read) {
      setProblems(read.problems);
      return;
    }
    setBusy(true);
    try {
      const ledger = office.repo('ledger');
      const entry = await ledger.insert(newLedgerEntry({ kind: 'duesRate', subjectId: id, ...read.rate }));
      const said = words.saved(name, yuan(read.rate.amount));
      // One after the other would pile up; each can be taken back from the list of earlier ones.
      if (place) message.success({ key: 'rate', content: said });
      else offerUndo(said, () => ledger.remove([entry.id]));
      onSaved();
    } catch (error) {
      if (!isToldAlready(error)) message.error(text.words.saveFailed);
      setBusy(false);
    }
  }

  async function takeBack(entryId: string): Promise<void> {
    const ledger = office.repo('ledger');
    try {
      await ledger.remove([entryId]);
      offerUndo(words.takenBack, () => ledger.restore([entryId]));
    } catch (error) {
      if (!isToldAlready(error)) message.error(text.words.saveFailed);
    }
  }

  const line = (key: 'pay' | 'amount' | 'from', label: string, hint: string) => (
    <Field label={label} hint={hint} problem={problems[key]} required={key !== 'pay'}>
      {(inputId) => (
        <Input
          id={inputId}
          {...(key === 'pay' && { ref: first })}
          value={values[key]}
          onChange={(event) => change({ [key]: event.target.value })}
          onPressEnter={() => void save()}
        />
      )}
    </Field>
  );

  return (
    <Modal
      open
      title={words.title(name)}
      afterOpenChange={(open) => open && first.current?.focus()}
      onCancel={onClose}
      footer={
        <Flex justify="space-between" align="center">
          <span>{place ? words.progress(place.at, place.all) : null}</span>
          <Flex gap={12}>
            {place ? <Button onClick={onSaved}>{words.skip}</Button> : null}
            <Button onClick={onClose}>{text.words.close}</Button>
            <Button type="primary" loading={busy} onClick={() => void save()}>
              {place && place.at < place.all ? words.saveNext : words.save}
            </Button>
          </Flex>
        </Flex>
      }
    >
      <Flex vertical gap={14}>
        <Field label={words.basis}>
          {(inputId) => (
            <Radio.Group
              id={inputId}
              value={values.basis}
              options={duesBases.map(({ code, label }) => ({ value: code, label }))}
              onChange={(event) => change({ basis: event.target.value as DuesBasis })}
            />
          )}
        </Field>
        {needsPay(values.basis) ? line('pay', words.pay, words.payHint) : null}
        {line('amount', words.amount, values.basis === 'farmer' ? words.farmerHint : words.amountHint)}
        {line('from', words.from, words.fromHint)}
        {earlier.length > 0 ? (
          <section aria-label={words.history}>
            <Typography.Text type="secondary">{words.history}</Typography.Text>
            {earlier.slice(0, 4).map((each) => (
              <Flex key={each.id} gap={12} align="center">
                {words.entry(each.date, labelOf(duesBases, each.rule), yuan(each.amount ?? 0))}
                <Button type="link" size="small" onClick={() => void takeBack(each.id)}>
                  {text.words.remove}
                </Button>
              </Flex>
            ))}
          </section>
        ) : null}
      </Flex>
    </Modal>
  );
}
