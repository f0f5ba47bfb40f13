import type { BackupInfo } from '@shared/ipc/backup';
import { Alert, Button, Flex, Spin, Typography } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { text } from '@shared/messages';
import type { Office } from '@/data/office';
import { BackupList } from './BackupList';
import { Preview } from './Preview';
import { SecretForm } from './SecretForm';
import { useBackups } from './useBackups';
import { useRestore } from './useRestore';

const words = text.backup.restore;

interface Props {
  /** The open data, for the comparison; none on an empty PC. */
  office?: Office;
  /** Chosen already; without it the person chooses here. */
  chosen?: BackupInfo | 'file';
  /** This PC gets its keys from the backup, so one opened by a recovery code needs a new passphrase. */
  needsKeys?: boolean;
  onBack: () => void;
}

/** From the choice of a backup to the question whether to restore it. */
export function RestoreSteps({ office, chosen, needsKeys = false, onBack }: Props) {
  const { state } = useBackups();
  const [byCode, setByCode] = useState(false);
  const restore = useRestore({ office, chosen, onBack });
  const { info, step, problem } = restore;
  return (
    <Flex vertical gap={16}>
      {problem ? <Alert type="error" showIcon title={problem} /> : null}
      {info ? (
        <Typography.Text strong>
          {words.chosen(dayjs(info.at).format(text.backup.dateFormat))}（{text.backup.reasons[info.reason]}）
        </Typography.Text>
      ) : null}
      {step === 'choose' && chosen === undefined ? (
        <>
          <Typography.Text>{words.chooseHint}</Typography.Text>
          <BackupList
            state={state}
            onRestore={(one) => void restore.open(one)}
            onFile={() => void restore.chooseFile()}
          />
        </>
      ) : null}
      {step === 'secret' && info ? (
        <SecretForm
          needsKeys={needsKeys}
          byCode={byCode}
          onByCode={setByCode}
          onSubmit={(secret) => void restore.open(info, secret)}
        />
      ) : null}
      {step === 'checking' || step === 'comparing' ? (
        <Flex gap={12} align="center">
          <Spin />
          <Typography.Text>{words[step]}</Typography.Text>
        </Flex>
      ) : null}
      {step === 'preview' && restore.opened ? (
        <Preview
          opened={restore.opened}
          differences={restore.differences}
          unsent={restore.unsent}
          onStart={restore.start}
          onBack={() => void restore.back()}
        />
      ) : null}
      {step === 'preview' ? null : (
        <div>
          <Button onClick={() => void restore.back()}>{words.back}</Button>
        </div>
      )}
    </Flex>
  );
}
