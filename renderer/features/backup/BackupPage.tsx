import type { BackupInfo } from '@shared/ipc/backup';
import { Card, Typography } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { host } from '@/platform';
import { PageFrame } from '@/ui/PageFrame';
import { BackupList } from './BackupList';
import { MakeCard } from './MakeCard';
import { RestoreDialog } from './RestoreDialog';
import { SecondCard } from './SecondCard';
import { StorageCard } from './StorageCard';
import { useBackups } from './useBackups';

/** 设置 › 备份与恢复. */
export function BackupPage() {
  const office = useOffice();
  const { state, reload } = useBackups();
  /** `file`: one that the person chooses. */
  const [restoring, setRestoring] = useState<BackupInfo | 'file'>();
  if (!host.backup) {
    return (
      <PageFrame title={text.backup.title}>
        <Card>
          <Typography.Text>{text.backup.browser}</Typography.Text>
        </Card>
      </PageFrame>
    );
  }
  return (
    <PageFrame title={text.backup.title}>
      <MakeCard office={office} state={state} reload={reload} />
      <SecondCard state={state} reload={reload} />
      <BackupList
        state={state}
        onRestore={setRestoring}
        onFile={() => setRestoring('file')}
        hint={text.backup.list.kept}
      />
      <StorageCard />
      {restoring ? (
        <RestoreDialog office={office} chosen={restoring} onClose={() => setRestoring(undefined)} />
      ) : null}
    </PageFrame>
  );
}
