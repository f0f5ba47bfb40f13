import { Button, Modal, Typography } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { useSession } from './session/sessionStore';

const words = text.app.failed.withoutBackup;

/** 不备份，直接升级: asked twice. */
export function WithoutBackup() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.open}</Button>
      <Modal
        open={open}
        title={words.title}
        okText={words.submit}
        okButtonProps={{ danger: true }}
        cancelText={text.words.cancel}
        onOk={() => {
          setOpen(false);
          void useSession.getState().upgradeWithoutBackup();
        }}
        onCancel={() => setOpen(false)}
      >
        <Typography.Paragraph>{words.explain}</Typography.Paragraph>
      </Modal>
    </>
  );
}
