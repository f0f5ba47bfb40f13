import { Button, Card, Flex, Typography } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { noteDone } from '@/data/journal/note';
import { host } from '@/platform';
import type { VaultStatus } from '@/platform/host';
import { KeyDialog } from './KeyDialog';
import { RecoverySheet } from './RecoverySheet';

const words = text.settings.recovery;

/** Making and renewing the 恢复单. */
export function RecoveryCard({ status, reload }: { status: VaultStatus; reload: () => Promise<void> }) {
  const office = useOffice();
  const [asking, setAsking] = useState(false);
  const [code, setCode] = useState<string>();
  const { recoveryMadeAt: madeAt, people = [] } = status;
  const action = madeAt === undefined ? words.make : words.renew;

  return (
    <Card title={words.title}>
      <Flex vertical gap={12}>
        <Typography.Text>
          {madeAt === undefined ? words.none : words.madeAt(dayjs(madeAt).format(words.dateFormat))}
        </Typography.Text>
        <Typography.Text type="secondary">{words.hint}</Typography.Text>
        <div>
          <Button onClick={() => setAsking(true)}>{action}</Button>
        </div>
      </Flex>
      {asking ? (
        <KeyDialog
          title={action}
          okText={action}
          askCurrent={people.length > 0}
          {...(madeAt === undefined ? {} : { hint: words.renewHint })}
          onClose={() => setAsking(false)}
          onOk={async (current) => {
            setCode(await host.vault.keys?.renewRecovery(people.length > 0 ? { current } : {}));
            await noteDone(office, 'keys', { what: 'recoveryRenewed' });
            setAsking(false);
            await reload();
          }}
        />
      ) : null}
      {code === undefined ? null : <RecoverySheet code={code} onClose={() => setCode(undefined)} />}
    </Card>
  );
}
