import type { BackupState } from '@shared/ipc/backup';
import { Alert, App, Button, Card, Flex, Tag, Typography } from 'antd';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { noteDone } from '@/data/journal/note';
import { host } from '@/platform';
import { HostError } from '@/platform/host';
import { backupSentence } from './backupSentence';

const words = text.backup.second;

/** A place on another disk to which every backup is copied. */
export function SecondCard({
  state,
  reload,
}: {
  state: BackupState | undefined;
  reload: () => Promise<void>;
}) {
  const office = useOffice();
  const { message } = App.useApp();
  const place = state?.secondPlace;

  async function change(work: Promise<void> | undefined): Promise<void> {
    try {
      await work;
      const { secondPlace } = (await host.backup?.state()) ?? {};
      // Which place is not said: a path may hold a name.
      if (secondPlace !== place)
        await noteDone(office, 'setting', {
          what: secondPlace === undefined ? 'noSecondPlace' : 'secondPlace',
        });
      if (secondPlace !== undefined && secondPlace !== place) message.success(words.chosen, 6);
    } catch (error) {
      const notWritable = error instanceof HostError && error.code === 'notWritable';
      message.error(notWritable ? words.notWritable : backupSentence(error));
    }
    await reload();
  }

  return (
    <Card title={words.title}>
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">{words.hint}</Typography.Text>
        <Flex gap={12} align="center" wrap>
          <Typography.Text>{place === undefined ? words.none : words.place(place)}</Typography.Text>
          {place === undefined ? null : (
            <Tag color={state?.secondReady ? 'success' : 'warning'} style={{ fontSize: 14 }}>
              {state?.secondReady ? words.ready : words.notReady}
            </Tag>
          )}
        </Flex>
        {state?.secondProblem ? (
          <Alert type="warning" showIcon title={words.problems[state.secondProblem]} />
        ) : null}
        <Flex gap={12}>
          <Button onClick={() => void change(host.backup?.chooseSecond())}>
            {place === undefined ? words.choose : words.change}
          </Button>
          {place === undefined && state?.secondProblem === undefined ? null : (
            <Button onClick={() => void change(host.backup?.forgetSecond())}>{words.forget}</Button>
          )}
        </Flex>
      </Flex>
    </Card>
  );
}
