import { Alert, App, Button, Card, Descriptions, Flex } from 'antd';
import dayjs from 'dayjs';
import { mayRead } from '@shared/county/roles';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { noteDone } from '@/data/journal/note';
import { host } from '@/platform';
import type { CountyStatus } from '@/platform/host';
import { keptRuns } from '../journal';
import { outcomeWord } from '../sentences';
import { useLoaded } from '../useLoaded';
import { unsentCount } from './lastAccount';
import { SignInForm } from './SignInForm';

interface Props {
  status: CountyStatus | undefined;
  reload: () => Promise<void>;
}

const lastOwnRun = async (office: Parameters<typeof keptRuns>[0]) =>
  (await keptRuns(office, Date.now())).find((run) => run.deviceId === office.deviceId);

/** To which county, with which account, and when last; the sign-in form where there is no account. */
export function StateCard({ status, reload }: Props) {
  const office = useOffice();
  const { message } = App.useApp();
  const last = useLoaded(lastOwnRun);
  const { state } = text.sync;
  const code = office.profile()?.communityCode ?? '';
  if (!status) return null;
  if (!status.signedIn) return <SignInForm status={status} onSignedIn={reload} />;

  async function signOut(): Promise<void> {
    const waiting = await unsentCount(office);
    await host.county.signOut();
    await noteDone(office, 'signOut', { account: status?.user });
    if (waiting > 0) message.info(state.signedOutWith(waiting, status?.user ?? ''), 8);
    else message.success(state.signedOutDone);
    await reload();
  }

  async function changeAccount(): Promise<void> {
    const waiting = await unsentCount(office);
    if (waiting > 0) message.warning(text.sync.signIn.refusedWithUnsent(waiting, status?.user ?? ''), 8);
    else await signOut();
  }

  return (
    <Card size="small">
      <Flex justify="space-between" align="center" gap={16} wrap>
        <Descriptions
          column={3}
          style={{ flex: 1, minWidth: 520 }}
          items={[
            { key: 'url', label: state.county, children: status.url ?? state.noUrl },
            { key: 'user', label: state.account, children: status.user },
            {
              key: 'last',
              label: state.lastRun,
              children: last
                ? `${dayjs(last.at).format('MM-DD HH:mm')} ${outcomeWord(last.detail.outcome)}`
                : state.never,
            },
          ]}
        />
        <Flex gap={12} className="no-print">
          <Button onClick={() => void changeAccount()}>{state.changeAccount}</Button>
          <Button onClick={() => void signOut()}>{state.signOut}</Button>
        </Flex>
      </Flex>
      {code === '' || mayRead(status.roles, code, 'orgUnits') ? null : (
        <Alert type="warning" showIcon title={state.noCommunity(code)} />
      )}
    </Card>
  );
}
