import type { BackupInfo } from '@shared/ipc/backup';
import { Modal } from 'antd';
import { text } from '@shared/messages';
import type { Office } from '@/data/office';
import { RestoreSteps } from './RestoreSteps';

interface Props {
  office: Office;
  chosen: BackupInfo | 'file';
  onClose: () => void;
}

/** Restoring beside open data. */
export function RestoreDialog({ office, chosen, onClose }: Props) {
  return (
    <Modal open width={860} title={text.backup.restore.title} footer={null} onCancel={onClose}>
      <RestoreSteps office={office} chosen={chosen} onBack={onClose} />
    </Modal>
  );
}
