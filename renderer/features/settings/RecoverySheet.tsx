import { Alert, Button, Modal } from 'antd';
import dayjs from 'dayjs';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { noteDone } from '@/data/journal/note';
import './recovery.css';

const words = text.settings.recovery;

/** The 恢复单 with its code: shown this one time, on the screen and on paper, kept nowhere. */
export function RecoverySheet({ code, onClose }: { code: string; onClose: () => void }) {
  const office = useOffice();

  function print(): void {
    document.body.classList.add('printing-recovery');
    globalThis.print();
    void noteDone(office, 'print', { what: 'recovery' });
    document.body.classList.remove('printing-recovery');
  }

  return (
    <Modal
      open
      title={null}
      width={680}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={[
        <Button key="print" type="primary" onClick={print}>
          {text.words.print}
        </Button>,
        <Button key="close" onClick={onClose}>
          {words.close}
        </Button>,
      ]}
    >
      <Alert type="warning" showIcon title={words.once} style={{ marginBottom: 16 }} />
      <article className="recovery-sheet" aria-label={words.sheetTitle}>
        <h1>{words.sheetTitle}</h1>
        <dl>
          <dt>{words.community}</dt>
          <dd>{office.profile()?.communityName}</dd>
          <dt>{words.device}</dt>
          <dd>{office.deviceId}</dd>
          <dt>{words.at}</dt>
          <dd>{dayjs().format(words.dateFormat)}</dd>
        </dl>
        <p className="recovery-label">{words.code}</p>
        <code className="recovery-code" aria-label={words.code}>
          {code}
        </code>
        <p>{words.use}</p>
        <p>{words.forBackup}</p>
        <p>{words.keep}</p>
      </article>
    </Modal>
  );
}
