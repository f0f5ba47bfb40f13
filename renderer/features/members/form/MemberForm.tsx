import { Alert, App, Button, Flex, Modal, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import type { Member } from '@shared/domain/member/type';
import { newMember } from '@shared/domain/member/factory';
import { today } from '@shared/lib/dates';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { useDraft } from '@/data/useDraft';
import { isToldAlready } from '@/data/errors';
import { SaveState } from '@/ui/SaveState';
import { derivedFromId, type Problems, readValues } from './readValues';
import { MemberFields } from './MemberFields';
import { type MemberValues, valuesOf } from './values';
import { useSameMember } from './useSameMember';

interface Props {
  /** Undefined for a new one. */
  member?: Member;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** Adds or edits a member; what is typed stays as a draft until it is saved or thrown away. */
export function MemberForm({ member, onClose, onSaved }: Props) {
  const office = useOffice();
  const { message } = App.useApp();
  const initial = useMemo(() => valuesOf(member), [member]);
  const draft = useDraft<MemberValues>(
    {
      key: `member:${member?.id ?? 'new'}`,
      form: 'member',
      title: ({ name }) => name || text.members.createTitle,
    },
    initial,
  );
  const [problems, setProblems] = useState<Problems>({});
  const [busy, setBusy] = useState(false);
  const same = useSameMember(draft.value, member?.id);

  function change(patch: Partial<MemberValues>): void {
    if (!draft.value) return;
    const next = { ...draft.value, ...patch };
    if (patch.idNumber !== undefined) {
      const derived = derivedFromId(patch.idNumber);
      if (derived.birthDate) next.birthDate = derived.birthDate;
      if (derived.gender) next.gender = derived.gender;
    }
    draft.change(next);
    const fixed = Object.keys(patch);
    setProblems(Object.fromEntries(Object.entries(problems).filter(([key]) => !fixed.includes(key))));
  }

  async function save(): Promise<void> {
    if (!draft.value) return;
    const read = readValues(draft.value, today(), member);
    if ('problems' in read) {
      setProblems(read.problems);
      return;
    }
    if (same.sameId) {
      setProblems({ idNumber: text.members.problems.duplicate(same.sameId) });
      return;
    }
    setBusy(true);
    try {
      const repo = office.repo('members');
      const saved = member
        ? await repo.update(member.id, read.draft)
        : await repo.insert(newMember(definedOf(read.draft)));
      await draft.discard();
      message.success(text.members.saved(saved.name));
      onSaved(saved.id);
    } catch (error) {
      if (!isToldAlready(error)) message.error(text.words.saveFailed);
    } finally {
      setBusy(false);
    }
  }

  async function startOver(): Promise<void> {
    await draft.discard();
    onClose();
  }

  return (
    <Modal
      open
      width={980}
      style={{ top: 24 }}
      title={member ? text.members.editTitle(member.name) : text.members.createTitle}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <Flex justify="space-between" align="center" gap={12}>
          <SaveState state={draft.state} />
          <Flex gap={12}>
            {draft.state === 'idle' ? null : (
              <Button onClick={() => void startOver()}>{text.members.discardDraft}</Button>
            )}
            <Button onClick={onClose}>{text.words.close}</Button>
            <Button type="primary" loading={busy} onClick={() => void save()}>
              {text.words.save}
            </Button>
          </Flex>
        </Flex>
      }
    >
      {draft.restored ? (
        <Alert
          type="info"
          showIcon
          closable
          title={text.members.draftRestored}
          style={{ marginBottom: 12 }}
        />
      ) : null}
      {same.mayBe ? (
        <Alert
          type="warning"
          showIcon
          title={text.members.problems.mayBeSame(same.mayBe)}
          style={{ marginBottom: 12 }}
        />
      ) : null}
      {draft.value ? (
        <MemberFields
          values={draft.value}
          problems={problems}
          standingFixed={member !== undefined}
          onChange={change}
          onEnter={() => void save()}
        />
      ) : (
        <Skeleton active />
      )}
    </Modal>
  );
}

function definedOf<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
