import { App, Input, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import type { CouncilRow } from '@/search/indexes';
import { Field } from '@/ui/Field';
import { startMeeting } from './startMeeting';

interface Props {
  open: boolean;
  councils: CouncilRow[];
  preset: string | undefined;
  onClose: () => void;
}

/** Which body meets; the rest is filled in from it and can be changed in the minutes. */
export function NewMeetingDialog({ open, councils, preset, onClose }: Props) {
  const office = useOffice();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<string>();
  const [title, setTitle] = useState('');
  const [busy, setBusy] = useState(false);
  const councilId = chosen ?? preset;

  async function create(): Promise<void> {
    if (!councilId) return;
    setBusy(true);
    try {
      const id = await startMeeting(office, councilId, title.trim(), dayjs());
      setTitle('');
      setChosen(undefined);
      onClose();
      await navigate(`/meetings/${id}`);
    } catch {
      message.error(text.meetings.saveFailed);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      open={open}
      title={text.meetings.createTitle}
      okText={text.meetings.createOk}
      cancelText={text.words.cancel}
      confirmLoading={busy}
      onOk={() => void create()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Field label={text.meetings.council} required style={{ marginBottom: 16 }}>
        {(id) => (
          <Select
            id={id}
            value={councilId ?? null}
            onChange={(value: string | null) => setChosen(value ?? undefined)}
            options={councils.map((row) => ({ value: row.id, label: row.name }))}
          />
        )}
      </Field>
      <Field label={text.meetings.meetingTitle}>
        {(id) => (
          <Input
            id={id}
            value={title}
            maxLength={100}
            onChange={(event) => setTitle(event.target.value)}
            onPressEnter={() => void create()}
          />
        )}
      </Field>
    </Modal>
  );
}
