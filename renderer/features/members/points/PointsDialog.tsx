import { Button, Flex, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { newLedgerEntry } from '@shared/domain/ledger/factory';
import { today as todayHere } from '@shared/lib/dates';
import { cleanLine } from '@shared/lib/text';
import { text } from '@shared/messages';
import { useIndexes } from '@/search/context';
import { DateField } from '@/ui/DateField';
import { Field, FieldGrid } from '@/ui/Field';
import { useLedgerEntries } from '../work/useLedgerEntries';
import { usePointRules } from './usePointRules';

interface Props {
  ids: readonly string[];
  onClose: () => void;
  onDone: () => void;
}

/** 记积分: one rule, date and reason for one member or many. */
export function PointsDialog({ ids, onClose, onDone }: Props) {
  const words = text.members.points.dialog;
  const { members } = useIndexes();
  const { offered } = usePointRules();
  const { add } = useLedgerEntries();
  const [rule, setRule] = useState<string>();
  const [date, setDate] = useState<string | undefined>(todayHere);
  const [points, setPoints] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);

  const dateOk = date !== undefined && date <= todayHere();
  const pointsOk = points !== null && Number.isInteger(points) && points !== 0;

  async function save(): Promise<void> {
    setAsked(true);
    if (rule === undefined || !dateOk || !pointsOk) return;
    setBusy(true);
    const said = { text: cleanLine(reason), evidence: cleanLine(evidence) };
    const drafts = ids.map((subjectId) =>
      newLedgerEntry({
        kind: 'points',
        subjectId,
        date,
        rule,
        amount: points,
        ...(said.text && { text: said.text }),
        ...(said.evidence && { evidence: said.evidence }),
      }),
    );
    const written = await add(drafts, words.saved(ids.length, points));
    setBusy(false);
    if (written) onDone();
  }

  const line = (label: string, hint: string, value: string, onChange: (value: string) => void) => (
    <Field label={label}>
      {(id) => (
        <Input
          id={id}
          value={value}
          placeholder={hint}
          onChange={(event) => onChange(event.target.value)}
          onPressEnter={() => void save()}
        />
      )}
    </Field>
  );
  const only = ids.length === 1 ? members.row(ids[0] ?? '')?.name : undefined;

  return (
    <Modal
      open
      width={620}
      title={only === undefined ? words.title(ids.length) : words.titleOne(only)}
      onCancel={onClose}
      footer={
        <Flex gap={12} justify="end">
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button type="primary" loading={busy} onClick={() => void save()}>
            {words.save}
          </Button>
        </Flex>
      }
    >
      <Flex vertical gap={14}>
        <Field label={words.rule} required problem={asked && rule === undefined ? words.noRule : undefined}>
          {(id) => (
            <Select
              id={id}
              autoFocus
              showSearch={{ optionFilterProp: 'label' }}
              value={rule ?? null}
              options={offered.map(({ code, label, points: each }) => ({
                value: code,
                label: words.option(label, each),
              }))}
              onChange={(code: string | null) => {
                setRule(code ?? undefined);
                setPoints(offered.find((each) => each.code === code)?.points ?? null);
              }}
            />
          )}
        </Field>
        <FieldGrid>
          <DateField label={words.date} value={date} onChange={setDate} />
          <Field
            label={words.points}
            required
            problem={asked && !pointsOk ? words.badPoints : asked && !dateOk ? words.badDate : undefined}
          >
            {(id) => (
              <InputNumber
                id={id}
                precision={0}
                min={-100}
                max={100}
                value={points}
                onChange={setPoints}
                style={{ width: '100%' }}
              />
            )}
          </Field>
        </FieldGrid>
        {line(words.text, words.textHint, reason, setReason)}
        {line(words.evidence, words.evidenceHint, evidence, setEvidence)}
      </Flex>
    </Modal>
  );
}
