import { Alert, App, Button, Drawer, Flex, Skeleton, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { memberCategories, memberStandings } from '@shared/domain/member/codes';
import { labelOf } from '@shared/domain/record/codes';
import { parseMovedTo } from '@shared/domain/record/move';
import { text } from '@shared/messages';
import { useOffice, useRecord } from '@/data/context';
import { useCommunityNamed } from '@/data/useCommunities';
import { useRights } from '@/data/useRights';
import { EmptyState } from '@/ui/EmptyState';
import { useUndo } from '@/ui/useUndo';
import { FlowMenu } from '../flows/FlowMenu';
import { MemberForm } from '../form/MemberForm';
import { PhotoCard } from '../photo/PhotoCard';
import { usePhotoIds } from '../photo/usePhoto';
import { Completeness } from './Completeness';
import { EntryList } from './EntryList';
import { HistoryList } from './HistoryList';
import { MemberFacts } from './MemberFacts';
import { Related } from './Related';
import { useAccessLog } from './useAccessLog';

interface Props {
  id: string;
  /** Opens the form at once (a draft is taken up again). */
  startEditing: boolean;
  onClose: () => void;
}

/** One member at the side of the list: facts, history, edit, delete. */
export function MemberDrawer({ id, startEditing, onClose }: Props) {
  const office = useOffice();
  const navigate = useNavigate();
  const offerUndo = useUndo();
  const { message } = App.useApp();
  const { record: member, state } = useRecord('members', id);
  const nameOf = useCommunityNamed();
  const rights = useRights('members');
  const mayChange = member !== undefined && rights.change(member);
  const note = useAccessLog();
  const photoIds = usePhotoIds(id);
  const went = parseMovedTo(member?.movedTo);
  const [editing, setEditing] = useState(false);

  const [asked, setAsked] = useState(startEditing);

  // The form shows what the drawer masks, so opening it is noted like a look at those fields.
  useEffect(() => {
    if (!asked) return;
    async function open(): Promise<void> {
      try {
        await note({ collection: 'members', recordId: id, field: 'form' });
        setEditing(true);
      } catch {
        message.error(text.members.detail.notLogged);
      } finally {
        setAsked(false);
      }
    }
    void open();
  }, [asked, note, id, message]);

  async function remove(name: string): Promise<void> {
    const repo = office.repo('members');
    const ledger = office.repo('ledger');
    try {
      await repo.remove([id]);
      // A face does not stay behind; what was done and paid does.
      await ledger.remove(photoIds);
      onClose();
      offerUndo(text.members.removed(name), async () => {
        await repo.restore([id]);
        await ledger.restore(photoIds);
      });
    } catch {
      message.error(text.words.saveFailed);
    }
  }

  return (
    <Drawer
      open
      size={860}
      onClose={onClose}
      title={member?.name ?? ''}
      extra={
        member ? (
          <Flex gap={12} align="center">
            <Tag color="red">{labelOf(memberCategories, member.category)}</Tag>
            {member.standing === 'normal' ? null : (
              <Tag color="orange">{labelOf(memberStandings, member.standing)}</Tag>
            )}
            {mayChange ? <FlowMenu member={member} /> : null}
            {mayChange || rights.decides(member) ? (
              <Button onClick={() => void navigate(`/sync/move/members/${id}`)}>{text.moving.action}</Button>
            ) : null}
            {mayChange ? (
              <>
                <Button onClick={() => void remove(member.name)}>{text.words.remove}</Button>
                <Button type="primary" onClick={() => setAsked(true)}>
                  {text.words.edit}
                </Button>
              </>
            ) : null}
          </Flex>
        ) : null
      }
    >
      {state === 'loading' ? <Skeleton active /> : null}
      {state !== 'loading' && !member ? <EmptyState title={text.members.notFound} /> : null}
      {member ? (
        <Flex vertical gap={20}>
          <Completeness member={member} />
          <PhotoCard member={member} />
          {member.movedFrom === undefined ? null : (
            <Alert type="info" showIcon title={text.moving.cameFrom(nameOf(member.movedFrom))} />
          )}
          {went ? (
            <Alert
              type="info"
              showIcon
              title={went.requested ? text.moving.requested(went.code) : text.moving.went(went.code)}
            />
          ) : null}
          <MemberFacts member={member} />
          <EntryList member={member} />
          <Related member={member} />
          <HistoryList history={member.history} />
        </Flex>
      ) : null}
      {member && editing ? (
        <MemberForm member={member} onClose={() => setEditing(false)} onSaved={() => setEditing(false)} />
      ) : null}
    </Drawer>
  );
}
