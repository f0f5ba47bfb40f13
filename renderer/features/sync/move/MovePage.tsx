import { Alert, App, Button, Card, Flex, Select, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Envelope } from '@shared/domain/record/envelope';
import { mayMoveIn, type MovingCollection, moveProblem, parseMovedTo } from '@shared/domain/record/move';
import { text } from '@shared/messages';
import { useOffice, useRecord } from '@/data/context';
import type { CountyStatus } from '@/platform/host';
import { CountyFault } from '@/sync';
import { EmptyState } from '@/ui/EmptyState';
import { Field } from '@/ui/Field';
import { PageFrame } from '@/ui/PageFrame';
import { useCounty } from '../account/useCounty';
import { openCounty } from '../county';
import { recordPath } from '../recordPath';
import { recordTitle } from '../recordTitle';
import { refusalSentence } from '../sentences';
import { moveRecord, requestMove, withdrawMove } from './moveRecord';
import { faultSentence, useDirectory } from './useDirectory';

const words = text.moving;

interface Props {
  collection: MovingCollection;
  record: Envelope;
  status: CountyStatus;
}

function MoveForm({ collection, record, status }: Props) {
  const office = useOffice();
  const { message } = App.useApp();
  const { entries, problem: noDirectory } = useDirectory();
  const went = parseMovedTo(record.movedTo);
  const [chosen, setChosen] = useState<string>();
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [mayAsk, setMayAsk] = useState(false);
  const code = went?.requested ? went.code : (chosen ?? '');

  async function move(): Promise<void> {
    const problem = moveProblem(status.roles, collection, record, code);
    setMayAsk(problem === 'noTarget' && !went);
    if (problem) {
      setSaid(words.problems[problem]);
      return;
    }
    setBusy(true);
    setSaid(undefined);
    try {
      const moving = { collection, id: record.id, code, user: status.user ?? '' };
      const outcome = await moveRecord(office, openCounty(), moving);
      if (outcome.moved) message.success(words.done, 6);
      else setSaid(words.refused(refusalSentence(outcome)));
    } catch (error) {
      setSaid(error instanceof CountyFault ? words.notReached(faultSentence(error)) : words.failed);
    } finally {
      setBusy(false);
    }
  }

  async function write(act: () => Promise<unknown>, done: string): Promise<void> {
    try {
      await act();
      setSaid(undefined);
      setMayAsk(false);
      message.success(done, 6);
    } catch {
      message.error(words.failed);
    }
  }

  const at = { collection, id: record.id };
  const request = async (): Promise<void> =>
    await write(async () => await requestMove(office, { ...at, code }), words.requestDone);
  const withdraw = async (): Promise<void> =>
    await write(async () => await withdrawMove(office, at), words.withdrawn);

  if (went && !went.requested) return <Alert type="success" showIcon title={words.went(went.code)} />;
  return (
    <Card>
      <Flex vertical gap={16} align="start">
        <Typography.Text type="secondary">{words.hint}</Typography.Text>
        {went ? <Alert type="warning" showIcon title={words.requested(went.code)} /> : null}
        {went ? null : (
          <Field label={words.target}>
            {(field) => (
              <Select
                id={field}
                placeholder={words.choose}
                showSearch={{ optionFilterProp: 'label' }}
                style={{ width: 480 }}
                value={chosen ?? null}
                onChange={(next: string) => {
                  setChosen(next);
                  setSaid(undefined);
                  setMayAsk(false);
                }}
                options={entries
                  .filter((entry) => entry.code !== record.org)
                  .map((entry) => ({
                    value: entry.code,
                    label: `${entry.name} ${entry.code}${mayMoveIn(status.roles, entry.code, collection) ? '' : words.noRight}`,
                  }))}
              />
            )}
          </Field>
        )}
        {said ? <Alert type="error" showIcon title={said} /> : null}
        {noDirectory && !went ? <Alert type="error" showIcon title={noDirectory} /> : null}
        <Flex gap={12}>
          <Button type="primary" loading={busy} onClick={() => void move()}>
            {went ? words.goOn : words.submit}
          </Button>
          {mayAsk ? <Button onClick={() => void request()}>{words.request}</Button> : null}
          {went ? <Button onClick={() => void withdraw()}>{words.withdraw}</Button> : null}
        </Flex>
      </Flex>
    </Card>
  );
}

/** 转到其他社区, of one member or household. */
export function MovePage() {
  const { collection: asked, id = '' } = useParams();
  const collection: MovingCollection = asked === 'households' ? 'households' : 'members';
  const navigate = useNavigate();
  const { status } = useCounty();
  const { record, state } = useRecord(collection, id);
  const back = recordPath(collection, id) ?? '/';

  if (state === 'loading' || !status) return <Skeleton active style={{ padding: 24 }} />;
  if (!record) return <EmptyState title={words.notFound} />;
  return (
    <PageFrame
      title={words.title}
      hint={`${words.kinds[collection]}：${recordTitle(collection, record)}`}
      actions={<Button onClick={() => void navigate(back)}>{words.back}</Button>}
    >
      {status.signedIn ? (
        <MoveForm collection={collection} record={record} status={status} />
      ) : (
        <Alert
          type="warning"
          showIcon
          title={words.signedOut}
          action={<Button onClick={() => void navigate('/sync')}>{text.home.goSync}</Button>}
        />
      )}
    </PageFrame>
  );
}
