import { Alert, App, Checkbox, Flex, Modal, Progress, Typography } from 'antd';
import { useState } from 'react';
import type { CollectionName } from '@shared/domain/record/envelope';
import { text } from '@shared/messages';
import type { Community } from '@/data/communities';
import { useOffice } from '@/data/context';
import { noteDone } from '@/data/journal/note';
import { useRun } from '../runStore';

interface Props {
  community: Community;
  /** What lies here, by kind. */
  here: ReadonlyMap<CollectionName, number>;
  /** How many records of it the county never got. */
  unsent: number;
  onClose: () => void;
}

const words = text.sync.lost;

/** Takes a community whose rights were lost off this PC; what the county never got wants a word of its own. */
export function RemoveCommunity({ community, here, unsent, onClose }: Props) {
  const office = useOffice();
  const { message } = App.useApp();
  const changed = useRun((state) => state.changed);
  const [unsentToo, setUnsentToo] = useState(false);
  const [percent, setPercent] = useState<number>();
  const { kinds } = text.sync;
  const count = [...here.values()].reduce((all, one) => all + one, 0);
  const byKind = [...here].map(([kind, n]) => `${kinds[kind]} ${n}`).join('、');

  async function remove(): Promise<void> {
    setPercent(0);
    try {
      await office.removal.remove(community.code, (done, total) =>
        setPercent(Math.floor((done / total) * 100)),
      );
      await noteDone(office, 'setting', {
        what: 'communityRemoved',
        community: community.code,
        count,
        unsent,
      });
      message.success(words.removed(community.name, count));
    } catch {
      message.error(words.removeFailed);
    } finally {
      changed();
      onClose();
    }
  }

  return (
    <Modal
      open
      title={words.removeTitle(community.name)}
      okText={percent === undefined ? words.removeOk(count) : words.removing}
      cancelText={text.words.cancel}
      okButtonProps={{ danger: true, disabled: unsent > 0 && !unsentToo, loading: percent !== undefined }}
      cancelButtonProps={{ disabled: percent !== undefined }}
      closable={percent === undefined}
      keyboard={percent === undefined}
      mask={{ closable: false }}
      onOk={() => void remove()}
      onCancel={onClose}
    >
      <Flex vertical gap={16}>
        <Typography.Text>{words.removeExplain(count, byKind)}</Typography.Text>
        {unsent > 0 ? (
          <>
            <Alert type="warning" showIcon title={words.removeUnsent(unsent)} />
            <Checkbox checked={unsentToo} onChange={(event) => setUnsentToo(event.target.checked)}>
              {words.removeUnsentToo(unsent)}
            </Checkbox>
          </>
        ) : null}
        {percent === undefined ? null : <Progress percent={percent} aria-label={words.removing} />}
      </Flex>
    </Modal>
  );
}
