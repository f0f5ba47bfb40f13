import { Button, Checkbox, Flex, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { newLedgerEntry } from '@shared/domain/ledger/factory';
import { addMonths, today as todayHere } from '@shared/lib/dates';
import { cleanLine } from '@shared/lib/text';
import { text } from '@shared/messages';
import { DateField } from '@/ui/DateField';
import { Field, FieldGrid } from '@/ui/Field';
import { useLedgerEntries } from '../work/useLedgerEntries';

const words = text.members.care.form;
const steps = [1, 3, 6];

/** 上门关怀: the call that was paid, and when the next one is due; either may be left out. */
export function CareForm({ member, onClose }: { member: { id: string; name: string }; onClose: () => void }) {
  const { add } = useLedgerEntries();
  const [visited, setVisited] = useState(true);
  const [date, setDate] = useState<string | undefined>(todayHere);
  const [kind, setKind] = useState<string>(words.kinds[0]);
  const [said, setSaid] = useState('');
  const [next, setNext] = useState<string>();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const today = todayHere();
  const dateOk = !visited || (date !== undefined && date <= today);
  const nextOk = next === undefined ? visited : next >= today;

  async function save(): Promise<void> {
    setAsked(true);
    if (!dateOk || !nextOk) return;
    setBusy(true);
    const reason = [kind, cleanLine(said)].filter(Boolean).join(text.members.care.link);
    const drafts = [
      ...(visited && date !== undefined
        ? [newLedgerEntry({ kind: 'careVisit', rule: 'careVisit', subjectId: member.id, date, text: reason })]
        : []),
      ...(next === undefined
        ? []
        : [newLedgerEntry({ kind: 'carePlan', rule: 'carePlan', subjectId: member.id, date: next })]),
    ];
    const written = await add(drafts, words.saved(member.name));
    setBusy(false);
    if (written) onClose();
  }

  return (
    <Modal
      open
      width={600}
      title={words.title(member.name)}
      onCancel={onClose}
      footer={
        <Flex gap={12} justify="end">
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button type="primary" loading={busy} onClick={() => void save()}>
            {text.words.save}
          </Button>
        </Flex>
      }
    >
      <Flex vertical gap={14}>
        <Checkbox checked={visited} onChange={(event) => setVisited(event.target.checked)}>
          {words.visited}
        </Checkbox>
        {visited ? (
          <>
            <FieldGrid>
              <DateField
                label={words.date}
                required
                value={date}
                problem={asked && !dateOk ? words.badDate : undefined}
                onChange={setDate}
              />
              <Field label={words.kind}>
                {(id) => (
                  <Select
                    id={id}
                    value={kind}
                    options={words.kinds.map((value) => ({ value, label: value }))}
                    onChange={setKind}
                  />
                )}
              </Field>
            </FieldGrid>
            <Field label={words.text}>
              {(id) => (
                <Input
                  id={id}
                  value={said}
                  onChange={(event) => setSaid(event.target.value)}
                  onPressEnter={() => void save()}
                />
              )}
            </Field>
          </>
        ) : null}
        <Flex gap={10} align="end" wrap>
          <div style={{ width: 220 }}>
            <DateField label={words.next} value={next} onChange={setNext} />
          </div>
          {steps.map((months) => (
            <Button key={months} onClick={() => setNext(addMonths(today, months))}>
              {words.nextHint(months)}
            </Button>
          ))}
        </Flex>
        {asked && !nextOk ? (
          <span role="alert" style={{ color: '#b5261e' }}>
            {next === undefined ? words.nothing : words.badNext}
          </span>
        ) : null}
      </Flex>
    </Modal>
  );
}
