import { App } from 'antd';
import { useEffect } from 'react';
import { text } from '@shared/messages';
import type { Office } from '@/data/office';

const key = 'disk-full';

/** Says above everything else that nothing more can be saved, for as long as it is so. */
export function useDiskFull(office: Office): void {
  const { notification } = App.useApp();
  useEffect(() => {
    const tell = (): void => {
      if (!office.disk.isFull()) {
        notification.destroy(key);
        return;
      }
      const { title, detail } = text.app.diskFull;
      notification.error({ key, title, description: detail, duration: false, placement: 'top' });
    };
    tell();
    const stop = office.disk.subscribe(tell);
    return () => {
      stop();
      notification.destroy(key);
    };
  }, [office, notification]);
}
