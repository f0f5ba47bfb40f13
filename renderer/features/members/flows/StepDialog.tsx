import { Alert, App, Button, Flex, Modal, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { isTakenBack } from '@shared/domain/ledger/takeBack';
import type { StepGiven } from '@shared/domain/member/steps/inputs';
import type { Concern, MemberStep } from '@shared/domain/member/steps/type';
import type { Member } from '@shared/domain/member/type';
import { officeRules } from '@shared/domain/settings';
import { today as todayHere } from '@shared/lib/dates';
import { newId } from '@shared/lib/ids';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { takeStep } from '@/data/steps';
import { useDraft } from '@/data/useDraft';
import { useEntries } from '@/data/useEntries';
import { Concerns } from './Concerns';
import { readGiven, type StepProblems, type StepValues, valuesOf } from './given';
import { stepDraftKey } from './stepDraft';
import { StepInputs } from './StepInputs';

interface Props {
  member: Member;
  step: MemberStep;
  onClose: () => void;
}

const words = text.members.flows;

/**
 * The short form of one step. What a rule has against it is said while typing and has to be confirmed; what is typed
 * stays as a draft until the step is taken or it is thrown away.
 */
export function StepDialog({ member, step, onClose }: Props) {
  const office = useOffice();
  const { message, modal } = App.useApp();
  const today = todayHere();
  const settings = officeRules();
  const { entries, state } = useEntries(member.id);
  const initial = useMemo(
    () => valuesOf(step.suggest?.(member, settings) ?? {}, today),
    // oxlint-disable-next-line react/exhaustive-deps -- the form begins with the member as he was when it was opened
    [member.id, step],
  );
  const draft = useDraft<StepValues>(
    {
      key: stepDraftKey(member.id, step),
      form: 'step',
      title: () => words.title(step.label, member.name),
    },
    initial,
  );
  const values = draft.value ?? initial;
  const [confirmed, setConfirmed] = useState(false);
  const [problems, setProblems] = useState<StepProblems>({});
  const [busy, setBusy] = useState(false);
  const [id] = useState(() => newId());

  const { given, problems: found } = readGiven(step, values, { id, today });
  const standing = entries.filter((entry) => !isTakenBack(entry));
  const concerns = step.concerns?.({ member, given, settings, entries: standing }) ?? [];

  function change(patch: StepValues): void {
    draft.change({ ...values, ...patch });
    setProblems({});
  }

  async function save(): Promise<void> {
    const wrong: StepProblems = { ...found };
    if (concerns.length > 0 && !confirmed) wrong.confirm = words.problems.confirm;
    if (concerns.length > 0 && !given.text) wrong.text = words.problems.reason;
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return;
    if (step.grave && !(await sure())) return;
    await write(given, concerns);
  }

  async function sure(): Promise<boolean> {
    return await modal.confirm({
      title: words.graveTitle(step.label, member.name),
      content: words.graveHint,
      okText: words.save,
      cancelText: text.words.cancel,
    });
  }

  async function write(sure: StepGiven, against: readonly Concern[]): Promise<void> {
    setBusy(true);
    try {
      const said = [step.said?.(sure), sure.text].filter(Boolean).join('\n');
      const { change: changeOf } = step;
      await takeStep(office, {
        collection: 'members',
        subjectId: member.id,
        date: sure.date,
        rule: step.code,
        ...(said && { text: said }),
        ...(sure.evidence && { evidence: sure.evidence }),
        ...(against.length > 0 && { against: against.map(({ rule }) => rule) }),
        ...(changeOf && { change: (current: Member) => changeOf(current, sure, settings) }),
      });
      await draft.discard();
      onClose();
      message.success(words.done(step.label, member.name));
    } catch {
      message.error(text.words.saveFailed);
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      width={720}
      title={words.title(step.label, member.name)}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <Flex gap={12} justify="end">
          {draft.state === 'idle' ? null : (
            <Button onClick={() => void draft.discard().then(onClose)}>{text.members.discardDraft}</Button>
          )}
          <Button onClick={onClose}>{text.words.close}</Button>
          <Button
            type="primary"
            loading={busy}
            disabled={state === 'loading' || !draft.value}
            onClick={() => void save()}
          >
            {words.save}
          </Button>
        </Flex>
      }
    >
      {draft.value ? (
        <Flex vertical gap={16} style={{ padding: '8px 0' }}>
          {draft.restored ? <Alert type="info" showIcon closable title={text.members.draftRestored} /> : null}
          <StepInputs
            step={step}
            values={values}
            problems={problems}
            reason={concerns.length > 0}
            onChange={change}
          />
          <Concerns
            concerns={concerns}
            confirmed={confirmed}
            problem={problems.confirm}
            onConfirm={(next) => {
              setConfirmed(next);
              setProblems({});
            }}
          />
        </Flex>
      ) : (
        <Skeleton active />
      )}
    </Modal>
  );
}
