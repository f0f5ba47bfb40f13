import { App, Button, Flex } from 'antd';
import { useNavigate } from 'react-router';
import type { AgendaItem, Meeting } from '@shared/domain/meeting/type';
import { matterFromDecision } from '@shared/domain/matter/factory';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';

interface Props {
  item: AgendaItem;
  meeting: Meeting;
  settle: () => Promise<void>;
  onChange: (item: AgendaItem) => void;
}

/** A decision becomes a matter with a state, once; afterwards the button leads to it. */
export function MatterButton({ item, meeting, settle, onChange }: Props) {
  const office = useOffice();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const matterId = item.matterIds?.[0];

  async function make(): Promise<void> {
    try {
      const by = office.profile()?.userName ?? '';
      const matter = await office.repo('matters').insert(matterFromDecision(meeting, item, by));
      onChange({ ...item, matterIds: [...(item.matterIds ?? []), matter.id] });
      await settle();
      message.success(text.meetings.matterMade);
    } catch {
      message.error(text.meetings.saveFailed);
    }
  }

  return (
    <Flex justify="end" style={{ marginTop: 14 }}>
      {matterId ? (
        <Button onClick={() => void navigate(`/matters/${matterId}`)}>{text.meetings.openMatter}</Button>
      ) : (
        <Button disabled={item.title.trim() === ''} onClick={() => void make()}>
          {text.meetings.toMatter}
        </Button>
      )}
    </Flex>
  );
}
