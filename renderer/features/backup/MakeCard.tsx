import type { BackupState } from '@shared/ipc/backup';
import { Alert, App, Button, Card, Flex, Typography } from 'antd';
import dayjs from 'dayjs';
import { useRef, useState } from 'react';
import { byteSize } from '@shared/lib/byteSize';
import { text } from '@shared/messages';
import { makeBackup } from '@/data/backup/makeBackup';
import { noteDone } from '@/data/journal/note';
import type { Office } from '@/data/office';
import { host } from '@/platform';
import { ProgressDialog } from '@/ui/ProgressDialog';
import { backupSentence } from './backupSentence';

const words = text.backup.make;
const { notCopied } = text.backup.second;

interface Props {
  office: Office;
  state: BackupState | undefined;
  reload: () => Promise<void>;
}

/** When the last backup was made, and the buttons that make one. */
export function MakeCard({ office, state, reload }: Props) {
  const { message, modal } = App.useApp();
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const stopper = useRef<AbortController>(undefined);

  async function make(to?: 'choose'): Promise<void> {
    if (!host.backup) return;
    const stop = new AbortController();
    stopper.current = stop;
    // A place is asked for first; the progress is about what comes after.
    if (!to) setProgress({ done: 0, total: 0 });
    try {
      const made = await makeBackup(office, host.backup, {
        reason: 'manual',
        ...(to && { to }),
        signal: stop.signal,
        onProgress: (done, total) => setProgress({ done, total }),
      });
      if (!made) return;
      // That somebody made a copy of everything belongs into the journal; where it lies, not.
      await noteDone(office, 'backup', { place: made.info.place, count: made.records });
      const done = words.done(made.records, byteSize(made.info.bytes));
      if (made.damaged > 0) modal.warning({ title: words.damaged(made.damaged) });
      if (!made.second) message.success(done);
      else if (made.second === 'done') message.success(`${done}。${text.backup.second.copied}`);
      else modal.warning({ title: notCopied.title, content: `${done}。${notCopied[made.second]}` });
    } catch (error) {
      if (!stop.signal.aborted) modal.error({ title: backupSentence(error) });
    } finally {
      setProgress(undefined);
      await reload();
    }
  }

  return (
    <Card title={words.title}>
      <Flex vertical gap={12}>
        <Typography.Text strong>
          {state?.lastAt ? words.last(dayjs(state.lastAt).format(text.backup.dateFormat)) : words.never}
        </Typography.Text>
        <Typography.Text type="secondary">{words.hint}</Typography.Text>
        {state && !state.portable ? (
          <Alert type="warning" showIcon title={words.notPortable} />
        ) : (
          <Typography.Text type="secondary">{words.portable}</Typography.Text>
        )}
        <Flex gap={12} wrap>
          <Button type="primary" onClick={() => void make()}>
            {words.now}
          </Button>
          <Button onClick={() => void make('choose')}>{words.elsewhere}</Button>
        </Flex>
      </Flex>
      <ProgressDialog
        open={progress !== undefined}
        title={words.working}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        onCancel={() => stopper.current?.abort()}
      />
    </Card>
  );
}
