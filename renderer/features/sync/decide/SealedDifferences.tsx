import { Alert, Button, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { besideSeal, isSealed } from '@shared/domain/meeting/sealedEntries';
import { fitsWith } from '@shared/domain/meeting/size';
import { deletionField } from '@shared/domain/record/decide';
import type { Envelope, OpenEntry } from '@shared/domain/record/envelope';
import { readPath } from '@shared/domain/record/path';
import { text } from '@shared/messages';
import { Field } from '@/ui/Field';
import { shownValue } from '../shownValue';
import { entryLabel } from './entryLabel';
import { Side, sideTime } from './Side';

interface Props {
  content: Envelope;
  entries: readonly OpenEntry[];
  /** Takes note of all of them, with a 更正 or without; gives false where it could not be written. */
  settle: (amendment?: string) => Promise<boolean>;
}

const words = text.sync.sealed;
/** Follow from the sealing itself; nobody writes them into a record. */
const silent: readonly string[] = ['state', 'seal'];

interface Row {
  id: string;
  label: string;
  held: string;
  beside: string;
  by: string;
  time: string;
}

/** What one side wrote while the other sealed the minutes: to be kept as a 更正 or let go, never to be chosen. */
export function SealedDifferences({ content, entries, settle }: Props) {
  const [typed, setTyped] = useState<string>();
  const [busy, setBusy] = useState(false);
  const rows = entries.flatMap((entry) => rowOf(content, entry));
  const fits = typed === undefined || !isSealed('meetings', content) || fitsWith(content, typed);
  const deletion = entries.find(({ field }) => field === deletionField);

  async function end(amendment?: string): Promise<void> {
    setBusy(true);
    await settle(amendment);
    setBusy(false);
  }

  return (
    <section aria-label={words.title}>
      <Flex vertical gap={12}>
        <Alert
          type="info"
          showIcon
          title={words.title}
          description={rows.length > 0 ? words.hint : deletion ? undefined : words.nothing}
        />
        {deletion ? <Typography.Text>{deletionSentence(deletion)}</Typography.Text> : null}
        {rows.map((row) => (
          <section key={row.id} aria-label={row.label}>
            <Typography.Text strong>{row.label}</Typography.Text>
            <Flex gap={24} wrap style={{ marginTop: 4 }}>
              <Side title={words.held} value={row.held} />
              <Side title={words.beside(row.by, row.time)} value={row.beside} />
            </Flex>
          </section>
        ))}
        {typed === undefined ? (
          <Flex gap={12}>
            {rows.length > 0 ? (
              <Button onClick={() => setTyped(amendmentOf(rows))}>{words.amend}</Button>
            ) : null}
            <Button loading={busy} onClick={() => void end()}>
              {words.noted}
            </Button>
          </Flex>
        ) : (
          <>
            <Field label={words.amendLabel}>
              {(id) => (
                <Input.TextArea
                  id={id}
                  value={typed}
                  autoSize={{ minRows: 3, maxRows: 14 }}
                  onChange={(event) => setTyped(event.target.value)}
                />
              )}
            </Field>
            {fits ? null : <Typography.Text type="danger">{text.meetings.tooLong.amendment}</Typography.Text>}
            <Flex gap={12}>
              <Button
                type="primary"
                loading={busy}
                disabled={typed.trim() === '' || !fits}
                onClick={() => void end(typed)}
              >
                {words.save}
              </Button>
              <Button onClick={() => setTyped(undefined)}>{text.words.cancel}</Button>
            </Flex>
          </>
        )}
      </Flex>
    </section>
  );
}

function rowOf(content: Envelope, entry: OpenEntry): Row[] {
  const { id, field } = entry;
  if (!isSealed('meetings', content) || field === deletionField || silent.includes(field)) return [];
  const beside = besideSeal(content, entry);
  if (!beside) return [];
  return [
    {
      id,
      label: entryLabel('meetings', content, field),
      held: shownValue('meetings', field, readPath(content, field)),
      beside: shownValue('meetings', field, beside.value),
      by: beside.by,
      time: sideTime(beside.at),
    },
  ];
}

function amendmentOf(rows: readonly Row[]): string {
  return rows.map(({ label, beside, by, time }) => words.line(label, beside, by, time)).join('\n');
}

function deletionSentence({ mine, mineBy, mineAt, theirsBy, theirsAt }: OpenEntry): string {
  return mine === true
    ? words.deletion(mineBy, sideTime(mineAt))
    : words.deletion(theirsBy, sideTime(theirsAt));
}
