import type { DiskRoom } from '@shared/ipc/backup';
import { Card, Flex, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { byteSize } from '@shared/lib/byteSize';
import { text } from '@shared/messages';
import { host } from '@/platform';

const words = text.backup.storage;

/** Whether the data may be thrown away by the system, and how much room there is. */
export function StorageCard() {
  const [persisted, setPersisted] = useState<boolean>();
  const [room, setRoom] = useState<DiskRoom>();
  useEffect(() => {
    let left = false;
    async function look(): Promise<void> {
      const answer = await navigator.storage.persisted();
      const found = await host.app.disk?.().catch(() => undefined);
      if (left) return;
      setPersisted(answer);
      setRoom(found);
    }
    void look();
    return () => {
      left = true;
    };
  }, []);
  return (
    <Card title={words.title}>
      <Flex vertical gap={8}>
        {room ? (
          <Typography.Text>{words.room(byteSize(room.free), byteSize(room.used))}</Typography.Text>
        ) : null}
        {persisted === undefined ? null : (
          <Typography.Text type={persisted ? 'secondary' : 'warning'}>
            {persisted ? words.persisted : words.notPersisted}
          </Typography.Text>
        )}
      </Flex>
    </Card>
  );
}
