import { UserOutlined } from '@ant-design/icons';
import { App, Button, Flex } from 'antd';
import { useState } from 'react';
import { isPhoto } from '@shared/domain/ledger/photo';
import type { Member } from '@shared/domain/member/type';
import { text } from '@shared/messages';
import { useRecord } from '@/data/context';
import { useRights } from '@/data/useRights';
import { useAccessLog } from '../detail/useAccessLog';
import { PhotoDialog } from './PhotoDialog';
import { usePhotoIds, usePhotoWrite } from './usePhoto';

const words = text.members.photo;

/** 照片: hidden until somebody asks for it, which is noted; nothing at all where there is none and none may be added. */
export function PhotoCard({ member }: { member: Member }) {
  const note = useAccessLog();
  const { message } = App.useApp();
  const photoId = usePhotoIds(member.id).at(-1);
  const { add, change } = useRights('ledger');
  const mayChange = add && change(member);
  const { save, remove } = usePhotoWrite(member);
  /** Which photograph was asked for: another one is hidden again. */
  const [asked, setAsked] = useState<string>();
  const [choosing, setChoosing] = useState(false);
  const open = photoId !== undefined && asked === photoId;
  const { record, state } = useRecord('ledger', open ? photoId : undefined);

  async function reveal(): Promise<void> {
    try {
      await note({ collection: 'members', recordId: member.id, field: 'photo' });
      setAsked(photoId);
    } catch {
      message.error(text.members.detail.notLogged);
    }
  }

  if (photoId === undefined && !mayChange) return null;
  return (
    <Flex gap={16} align="center" role="group" aria-label={words.title}>
      {photoId === undefined ? null : (
        <Flex
          align="center"
          justify="center"
          style={{ width: 120, height: 160, background: '#f5f3ee', overflow: 'hidden', flex: 'none' }}
        >
          {open && isPhoto(record?.image) ? (
            <img
              src={`data:image/jpeg;base64,${record.image}`}
              alt={words.of(member.name)}
              style={{ maxWidth: '100%', maxHeight: '100%' }}
            />
          ) : open && state !== 'loading' ? (
            words.damaged
          ) : (
            <UserOutlined aria-label={words.hidden} style={{ fontSize: 48, color: '#a8a296' }} />
          )}
        </Flex>
      )}
      <Flex gap={8} wrap vertical={photoId !== undefined} align="start">
        {photoId === undefined ? null : (
          <Button onClick={() => (open ? setAsked(undefined) : void reveal())}>
            {open ? words.hide : words.show}
          </Button>
        )}
        {mayChange ? (
          <>
            <Button onClick={() => setChoosing(true)}>
              {photoId === undefined ? words.add : words.change}
            </Button>
            {photoId === undefined ? null : <Button onClick={() => void remove()}>{words.remove}</Button>}
          </>
        ) : null}
      </Flex>
      {choosing ? <PhotoDialog name={member.name} onSave={save} onClose={() => setChoosing(false)} /> : null}
    </Flex>
  );
}
