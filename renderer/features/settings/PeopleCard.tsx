import { App, Button, Card, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { noteDone } from '@/data/journal/note';
import { host } from '@/platform';
import type { VaultStatus } from '@/platform/host';
import { AddPersonDialog } from './AddPersonDialog';
import { KeyDialog } from './KeyDialog';

const words = text.settings.people;

/** Who can unlock this PC. */
export function PeopleCard({ status, reload }: { status: VaultStatus; reload: () => Promise<void> }) {
  const office = useOffice();
  const { message } = App.useApp();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<{ id: string; name: string }>();
  const { people = [], current } = status;

  return (
    <Card title={words.title}>
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">
          {people.length === 0 ? words.needPassphrase : words.hint}
        </Typography.Text>
        <ul aria-label={words.title} style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {people.map(({ id, name }) => (
            <li key={id} style={{ display: 'flex', alignItems: 'center', gap: 12, padding: '6px 0' }}>
              <span style={{ minWidth: 160 }}>{name || words.unnamed}</span>
              {id === current ? (
                <Tag>{words.you}</Tag>
              ) : (
                <Button size="small" onClick={() => setRemoving({ id, name })}>
                  {words.remove}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <div>
          <Button disabled={people.length === 0} onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        </div>
      </Flex>
      {adding ? (
        <AddPersonDialog
          status={status}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            message.success(words.added);
            void reload();
          }}
        />
      ) : null}
      {removing ? (
        <KeyDialog
          title={words.removeTitle(removing.name)}
          hint={words.removeHint}
          okText={words.remove}
          danger
          askCurrent
          onClose={() => setRemoving(undefined)}
          onOk={async (passphrase) => {
            await host.vault.keys?.removePerson({ id: removing.id, current: passphrase });
            await noteDone(office, 'keys', { what: 'personRemoved', person: removing.id });
            setRemoving(undefined);
            message.success(words.removed);
            await reload();
          }}
        />
      ) : null}
    </Card>
  );
}
