import { Alert, Button, Card, Flex, Progress, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { noteDone } from '@/data/journal/note';
import type { RekeyStatus, VaultStatus } from '@/platform/host';
import { KeyDialog } from './KeyDialog';
import { useRekey } from './rekeyStore';

const words = text.settings.rekey;

interface Props {
  status: VaultStatus;
  rekey: RekeyStatus;
  reload: () => Promise<void>;
}

/** 更换数据密钥: how far it is, and who still holds the key before. */
export function RekeyCard({ status, rekey, reload }: Props) {
  const office = useOffice();
  const [asking, setAsking] = useState(false);
  const { phase, start } = useRekey();
  const withPassphrase = (status.people ?? []).length > 0;
  const open = phase === 'running' || rekey.running;

  useEffect(() => {
    if (phase === 'done') void reload();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the state of the vault changes with the phase alone
  }, [phase]);

  return (
    <Card title={words.title}>
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">{words.hint}</Typography.Text>
        <Standing />
        {open ? null : <Waiting status={status} rekey={rekey} />}
        <div>{open ? <OnTheWay /> : <Button onClick={() => setAsking(true)}>{words.change}</Button>}</div>
      </Flex>
      {asking ? (
        <KeyDialog
          title={words.change}
          hint={words.changeHint}
          okText={words.change}
          askCurrent={withPassphrase}
          onClose={() => setAsking(false)}
          onOk={async (current) => {
            await start(office, withPassphrase ? current : undefined);
            await noteDone(office, 'keys', { what: 'keyRotated' });
            setAsking(false);
            await reload();
          }}
        />
      ) : null}
    </Card>
  );
}

function Standing() {
  const { phase, done, total, result } = useRekey();
  const damaged = result?.damaged.length ?? 0;
  return (
    <>
      {phase === 'running' ? (
        <div>
          <Typography.Text>{words.running}</Typography.Text>
          <Progress
            aria-label={words.running}
            percent={total === 0 ? 0 : Math.floor((100 * done) / total)}
            status="active"
          />
          <Typography.Text type="secondary">{words.progress(done, total)}</Typography.Text>
        </div>
      ) : null}
      {phase === 'paused' ? (
        <Alert type="info" showIcon title={words.paused} description={words.pausedHint} />
      ) : null}
      {phase === 'failed' ? <Alert type="error" showIcon title={words.failed} /> : null}
      {phase === 'done' ? <Alert type="success" showIcon title={words.done(total / 2)} /> : null}
      {damaged > 0 ? <Alert type="warning" showIcon title={words.damaged(damaged)} /> : null}
    </>
  );
}

function OnTheWay() {
  const office = useOffice();
  const { phase, resume, stop } = useRekey();
  if (phase === 'running') return <Button onClick={() => void stop()}>{words.pause}</Button>;
  return (
    <Button type="primary" onClick={() => void resume(office)}>
      {words.resume}
    </Button>
  );
}

function Waiting({ status, rekey }: { status: VaultStatus; rekey: RekeyStatus }) {
  const names = (status.people ?? [])
    .filter(({ id }) => rekey.waiting.includes(id))
    .map(({ name }) => name || text.settings.people.unnamed);
  return (
    <>
      {names.length > 0 ? <Alert type="warning" showIcon title={words.waiting(names.join('、'))} /> : null}
      {rekey.recoveryWaits ? <Alert type="warning" showIcon title={words.recoveryWaits} /> : null}
    </>
  );
}
