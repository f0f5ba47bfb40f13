import { App, Button } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { makeBackup } from '@/data/backup/makeBackup';
import { host } from '@/platform';
import { keyAtHand } from './session/keyAtHand';

const words = text.app.failed;

/** 导出能读出的内容: an encrypted backup without what cannot be decrypted; shows nothing where no key is at hand. */
export function Salvage() {
  const { modal } = App.useApp();
  const [busy, setBusy] = useState(false);
  const key = keyAtHand();
  const { backup } = host;
  if (!key || !backup) return null;

  async function salvage(): Promise<void> {
    if (!key || !backup) return;
    setBusy(true);
    try {
      const { openReadable } = await import('@/data/openOffice');
      const data = await openReadable(key);
      try {
        const made = await makeBackup(data, backup, { reason: 'salvage', to: 'choose' });
        if (made)
          modal.success({
            title: words.salvaged(made.records),
            content: `${made.damaged > 0 ? words.salvagedDamaged(made.damaged) : ''}${words.salvagedHint}`,
          });
      } finally {
        await data.close();
      }
    } catch (error) {
      modal.error({ title: text.backup.failed });
      void host.app.report({ message: `salvage: ${String(error)}` });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Button loading={busy} onClick={() => void salvage()}>
      {busy ? words.salvageWorking : words.salvage}
    </Button>
  );
}
