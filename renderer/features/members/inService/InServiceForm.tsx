import { App, Button, Checkbox, Flex, Input, Modal } from 'antd';
import { useState } from 'react';
import { halfYearLabel, halfYearsUpTo } from '@shared/domain/member/halfYear';
import type { InServiceReport, Member } from '@shared/domain/member/type';
import { today as todayHere } from '@shared/lib/dates';
import { cleanLine } from '@shared/lib/text';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { takeBack, takeStep } from '@/data/steps';
import { DateField } from '@/ui/DateField';
import { Field, FieldGrid } from '@/ui/Field';
import { useUndo } from '@/ui/useUndo';
import { HouseholdsField } from './HouseholdsField';

type Line = 'employer' | 'skills' | 'post' | 'wish';

/** Half-years that can be ticked; older ones stay as they are. */
const shownHalves = 4;

/** The record without blanks, keeping what this form does not know. */
function cleaned(values: InServiceReport): InServiceReport {
  const entries = Object.entries(values).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string' ? (key === 'feedback' ? value.trim() : cleanLine(value)) : value,
  ]);
  return Object.fromEntries(
    entries.filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as InServiceReport;
}

/** 在职党员报到: employer, date, what was claimed, half-yearly reports, the words for the employer. */
export function InServiceForm({ member, onClose }: { member: Member; onClose: () => void }) {
  const words = text.members.inService.form;
  const office = useOffice();
  const { message } = App.useApp();
  const offerUndo = useUndo();
  const [values, setValues] = useState<InServiceReport>(
    () => member.inService ?? { reportedAt: todayHere() },
  );
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const change = (patch: InServiceReport): void => setValues({ ...values, ...patch });
  const halves = halfYearsUpTo(todayHere(), shownHalves);
  const done = values.halfYearDone ?? [];
  const employerOk = cleanLine(values.employer ?? '') !== '';
  const dateOk = values.reportedAt !== undefined && values.reportedAt <= todayHere();

  async function save(): Promise<void> {
    setAsked(true);
    if (!employerOk || !dateOk || values.reportedAt === undefined) return;
    setBusy(true);
    try {
      const entry = await takeStep(office, {
        collection: 'members',
        subjectId: member.id,
        date: member.inService ? todayHere() : values.reportedAt,
        rule: 'inService',
        change: () => ({ inService: cleaned(values) }),
      });
      offerUndo(words.saved(member.name), async () => void (await takeBack(office, entry.id)));
      onClose();
    } catch {
      message.error(text.words.saveFailed);
      setBusy(false);
    }
  }

  const line = (key: Line, problem?: string) => (
    <Field key={key} label={words[key]} required={key === 'employer'} problem={problem}>
      {(id) => (
        <Input
          id={id}
          autoFocus={key === 'employer'}
          value={values[key] ?? ''}
          onChange={(event) => change({ [key]: event.target.value })}
          onPressEnter={() => void save()}
        />
      )}
    </Field>
  );

  return (
    <Modal
      open
      width={760}
      style={{ top: 40 }}
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
        <FieldGrid min={300}>
          {line('employer', asked && !employerOk ? words.employerMissing : undefined)}
          <DateField
            label={words.reportedAt}
            required
            value={values.reportedAt}
            problem={asked && !dateOk ? words.dateMissing : undefined}
            onChange={(reportedAt) => {
              const { reportedAt: _before, ...rest } = values;
              setValues(reportedAt === undefined ? rest : { ...rest, reportedAt });
            }}
          />
          {line('post')}
          {line('skills')}
        </FieldGrid>
        {line('wish')}
        <HouseholdsField
          value={values.householdIds ?? []}
          onChange={(householdIds) => change({ householdIds })}
        />
        <Field label={words.reports}>
          {(id) => (
            <Checkbox.Group
              {...{ id }}
              value={done}
              options={halves.toReversed().map((half) => ({ value: half, label: halfYearLabel(half) }))}
              onChange={(ticked) =>
                change({
                  halfYearDone: [...done.filter((half) => !halves.includes(half)), ...ticked].toSorted(),
                })
              }
            />
          )}
        </Field>
        <Field label={words.feedback} hint={words.feedbackHint}>
          {(id) => (
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 2, maxRows: 6 }}
              value={values.feedback ?? ''}
              onChange={(event) => change({ feedback: event.target.value })}
            />
          )}
        </Field>
      </Flex>
    </Modal>
  );
}
