import { Alert, Button, Input, Modal, Typography } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { text } from '@shared/messages';
import { host } from '@/platform';
import { Field } from '@/ui/Field';

const words = text.app.startOver;

/** Deletes everything of this PC after a typed word; shows nothing where the host cannot. */
export function StartOver() {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [failed, setFailed] = useState(false);
  const { keys } = host.vault;
  if (!keys) return null;

  async function startOver(): Promise<void> {
    try {
      await keys?.startOver();
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      <Modal
        open={open}
        title={words.title}
        okText={words.submit}
        okButtonProps={{ danger: true, disabled: typed.trim() !== words.word }}
        cancelText={text.words.cancel}
        onOk={() => void startOver()}
        onCancel={() => {
          setOpen(false);
          setTyped('');
        }}
      >
        <Typography.Paragraph>{words.explain}</Typography.Paragraph>
        <Unsent />
        <Typography.Paragraph>{words.after}</Typography.Paragraph>
        <Field label={words.type}>
          {(id) => <Input id={id} value={typed} onChange={(event) => setTyped(event.target.value)} />}
        </Field>
        {failed ? <Alert type="error" showIcon title={words.failed} style={{ marginTop: 12 }} /> : null}
      </Modal>
    </>
  );
}

/** How many records would be lost, as far as that is known while the data is locked. */
function Unsent() {
  const [note, setNote] = useState<{ count: number; at: string }>();
  useEffect(() => {
    let left = false;
    async function load(): Promise<void> {
      const found = await host.vault.keys?.unsent().catch(() => undefined);
      if (!left) setNote(found);
    }
    void load();
    return () => {
      left = true;
    };
  }, []);
  const sentence = note
    ? words.unsent(note.count, dayjs(note.at).format(words.atFormat))
    : words.unsentUnknown;
  return <Alert type="warning" showIcon title={sentence} style={{ marginBottom: 14 }} />;
}
