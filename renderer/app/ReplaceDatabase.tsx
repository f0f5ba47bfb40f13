import { Alert, Button, Modal, Typography } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { host } from '@/platform';

const words = text.app.failed.replaceDatabase;

/** 从备份恢复 where the database files cannot be opened: they make room first; shows nothing where the host has no backups. */
export function ReplaceDatabase() {
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const { backup } = host;
  if (!backup) return null;

  async function makeRoom(): Promise<void> {
    try {
      await backup?.setDataAside();
      globalThis.location.reload();
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {words.title}
      </Button>
      <Modal
        open={open}
        title={words.title}
        okText={words.submit}
        cancelText={text.words.cancel}
        onOk={() => void makeRoom()}
        onCancel={() => setOpen(false)}
      >
        <Typography.Paragraph>{words.explain}</Typography.Paragraph>
        {failed ? <Alert type="error" showIcon title={words.failed} /> : null}
      </Modal>
    </>
  );
}
