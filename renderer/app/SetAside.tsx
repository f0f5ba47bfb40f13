import { Alert, Button, Modal, Typography } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { host } from '@/platform';

interface Props {
  words: { title: string; explain: string; submit: string; failed: string };
  /** The first of the buttons that help. */
  isMain: boolean;
}

/** 从备份恢复 where something has to make room first: database files, or what stands in the place of the data folder. */
export function SetAside({ words, isMain }: Props) {
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const { backup } = host;
  if (!backup) return null;

  async function makeRoom(): Promise<void> {
    setBusy(true);
    setFailed(false);
    try {
      await backup?.setDataAside();
      globalThis.location.reload();
    } catch {
      setFailed(true);
      setBusy(false);
    }
  }

  return (
    <>
      <Button type={isMain ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {words.title}
      </Button>
      <Modal
        open={open}
        title={words.title}
        okText={words.submit}
        confirmLoading={busy}
        cancelText={text.words.cancel}
        onOk={() => void makeRoom()}
        onCancel={() => setOpen(false)}
      >
        <Typography.Paragraph style={{ whiteSpace: 'pre-line' }}>{words.explain}</Typography.Paragraph>
        {failed ? <Alert type="error" showIcon title={words.failed} /> : null}
      </Modal>
    </>
  );
}
