import { Alert, Button, Flex, Modal, Select } from 'antd';
import { useMemo, useState } from 'react';
import { planSignIn, type SignInLine } from '@shared/domain/meeting/signIn';
import { text } from '@shared/messages';
import { useRecord } from '@/data/context';
import { useRights } from '@/data/useRights';
import { useIndexes, useIndexVersion } from '@/search/context';
import { EmptyState } from '@/ui/EmptyState';
import { Field } from '@/ui/Field';
import { comersOf } from './comers';
import { SignInTable } from './SignInTable';
import { useMeetingChoice } from './useMeetingChoice';
import { useSignIn } from './useSignIn';

interface Props {
  ids: readonly string[];
  onClose: () => void;
  onDone: () => void;
}

const words = text.members.attendance;
/** More do not come to one meeting, and the whole list travels with each change of the minutes. */
const most = 2000;

function summaryOf(lines: readonly SignInLine[], count: number): string {
  const tally = (outcome: SignInLine['outcome']): number =>
    lines.filter((line) => line.outcome === outcome).length;
  const cameAfterAll = lines.filter(
    (line) => line.outcome === 'changed' && line.before.state !== 'present',
  ).length;
  return [
    count > 0 ? words.summary(count) : words.nothing,
    ...(cameAfterAll > 0 ? [words.changed(cameAfterAll)] : []),
    ...(tally('present') > 0 ? [words.present(tally('present'))] : []),
    ...(tally('refused') > 0 ? [words.refusedCount(tally('refused'))] : []),
  ].join('，');
}

/** 登记出席: a meeting is chosen, everybody's outcome is shown, then it is written into the meeting's list. */
export function SignInDialog({ ids, onClose, onDone }: Props) {
  const { members, councils } = useIndexes();
  const version = useIndexVersion(members);
  const [typed, setTyped] = useState('');
  const options = useMeetingChoice(typed);
  const [chosen, setChosen] = useState<string>();
  const [first] = useState(() => options[0]?.value);
  const { record: meeting } = useRecord('meetings', chosen ?? first);
  const { record: council } = useRecord('councils', meeting?.councilId);
  const allowed = useRights('meetings').change(meeting);
  const { busy, write } = useSignIn();
  const tooMany = ids.length > most;

  const lines = useMemo(() => {
    if (!meeting || ids.length > most) return [];
    const kind = council?.kind ?? councils.row(meeting.councilId)?.kind;
    const body = kind === undefined ? undefined : { kind, members: council?.members ?? [] };
    return planSignIn(meeting, body, comersOf(members, ids));
    // oxlint-disable-next-line react/exhaustive-deps -- `version` stands for the content of the index
  }, [members, councils, version, ids, meeting, council]);
  const count = lines.filter((line) => 'after' in line).length;

  async function apply(): Promise<void> {
    if (meeting && (await write(meeting, lines))) onDone();
  }

  return (
    <Modal
      open
      width={780}
      style={{ top: 40 }}
      title={words.title(ids.length)}
      onCancel={onClose}
      footer={
        <Flex gap={12} justify="end">
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button
            type="primary"
            loading={busy}
            disabled={count === 0 || !allowed}
            onClick={() => void apply()}
          >
            {words.apply(count)}
          </Button>
        </Flex>
      }
    >
      {first === undefined ? (
        <EmptyState title={words.noMeeting} hint={words.noMeetingHint} />
      ) : (
        <Flex vertical gap={14}>
          <Field label={words.meeting} hint={words.meetingHint} required>
            {(id) => (
              <Select
                id={id}
                showSearch={{ filterOption: false, onSearch: setTyped }}
                value={meeting?.id ?? null}
                options={options}
                onChange={(value: string) => {
                  setChosen(value);
                  setTyped('');
                }}
              />
            )}
          </Field>
          {tooMany ? <Alert type="warning" showIcon title={words.tooMany(most)} /> : null}
          {meeting && !allowed ? <Alert type="warning" showIcon title={words.notAllowed} /> : null}
          {lines.length > 0 ? (
            <>
              <strong role="status">{summaryOf(lines, count)}</strong>
              <SignInTable lines={lines} branchOf={(id) => members.row(id)?.branch} />
            </>
          ) : null}
        </Flex>
      )}
    </Modal>
  );
}
