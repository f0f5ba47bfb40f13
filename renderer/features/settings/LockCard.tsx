import { App, Button, Card, Flex, Select, Typography } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { noteDone } from '@/data/journal/note';
import { host } from '@/platform';
import type { VaultStatus } from '@/platform/host';
import { idleChoices, useLocking } from '@/platform/locking';
import { Field } from '@/ui/Field';
import { KeyDialog } from './KeyDialog';
import { newPassphraseFault } from './keySentence';
import { NewPassphrase } from './NewPassphrase';

const words = text.settings.keys;

/** Change of passphrase, lock now, and when the screen locks by itself. */
export function LockCard({ status, reload }: { status: VaultStatus; reload: () => Promise<void> }) {
  const office = useOffice();
  const { message } = App.useApp();
  const { canLock, idleMinutes, ask } = useLocking();
  const [open, setOpen] = useState(false);
  const { keys } = host.vault;

  async function setIdle(minutes: number): Promise<void> {
    try {
      await office.local.set('idleMinutes', minutes);
      useLocking.setState({ idleMinutes: minutes });
      await noteDone(office, 'setting', { what: 'idleMinutes', from: idleMinutes, to: minutes });
      message.success(text.settings.saved);
    } catch {
      message.error(text.words.saveFailed);
    }
  }

  return (
    <Card title={words.title}>
      <Flex vertical gap={16}>
        {canLock ? (
          <Field label={words.idle} hint={words.idleHint}>
            {(id) => (
              <Select
                id={id}
                value={idleMinutes}
                style={{ width: 160 }}
                options={idleChoices.map((n) => ({ value: n, label: words.minutes(n) }))}
                onChange={(minutes) => void setIdle(minutes)}
              />
            )}
          </Field>
        ) : (
          <Typography.Text>{words.withoutPassphrase}</Typography.Text>
        )}
        {keys && status.passphraseRequired ? (
          <Typography.Text type="secondary">{words.noSystemStore}</Typography.Text>
        ) : null}
        <Flex gap={12}>
          {keys ? (
            <Button onClick={() => setOpen(true)}>{canLock ? words.change : words.set}</Button>
          ) : (
            <Typography.Text type="secondary">{words.browser}</Typography.Text>
          )}
          {canLock ? <Button onClick={ask}>{words.lockNow}</Button> : null}
        </Flex>
      </Flex>
      {open ? (
        <ChangeDialog
          askCurrent={canLock}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            message.success(words.changed);
            void reload();
          }}
        />
      ) : null}
    </Card>
  );
}

function ChangeDialog(props: { askCurrent: boolean; onClose: () => void; onDone: () => void }) {
  const office = useOffice();
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  return (
    <KeyDialog
      title={props.askCurrent ? words.change : words.set}
      okText={text.words.ok}
      askCurrent={props.askCurrent}
      fault={() => newPassphraseFault(next, again)}
      onClose={props.onClose}
      onOk={async (current) => {
        await host.vault.keys?.changePassphrase({ next, ...(props.askCurrent && { current }) });
        await noteDone(office, 'keys', { what: props.askCurrent ? 'passphraseChanged' : 'passphraseSet' });
        props.onDone();
      }}
    >
      <NewPassphrase label={words.next} next={next} again={again} onNext={setNext} onAgain={setAgain} />
    </KeyDialog>
  );
}
