import { Button, Skeleton } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { text } from '@shared/messages';
import { useRecord } from '@/data/context';
import { EmptyState } from '@/ui/EmptyState';
import { MinutesEditor } from './MinutesEditor';

/** The minutes of the meeting named in the address. */
export function MinutesPage() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const meeting = useRecord('meetings', id);
  const councilId = meeting.record?.councilId ?? '';
  const council = useRecord('councils', councilId);

  if (meeting.state === 'loading') return <Skeleton active style={{ padding: 24 }} />;
  if (!meeting.record)
    return (
      <EmptyState
        title={text.meetings.notFound}
        action={<Button onClick={() => void navigate('/meetings')}>{text.meetings.backToList}</Button>}
      />
    );
  return <MinutesEditor key={id} meeting={meeting.record} council={council.record} />;
}
