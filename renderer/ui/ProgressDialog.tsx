import { Button, Modal, Progress, Typography } from 'antd';
import { text } from '@shared/messages';

interface Props {
  open: boolean;
  title: string;
  done: number;
  /** 0 while the total is not known yet. */
  total: number;
  /** Shown only where the work can be stopped without harm. */
  onCancel?: () => void;
}

/** Progress of work over half a second; 取消 for work over five. */
export function ProgressDialog({ open, title, done, total, onCancel }: Props) {
  const percent = total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : 0;
  return (
    <Modal
      open={open}
      title={title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={onCancel ? <Button onClick={onCancel}>{text.words.cancel}</Button> : null}
    >
      <Progress percent={percent} status="active" aria-label={title} />
      <Typography.Text type="secondary">
        {total > 0 ? text.words.progress(done, total) : text.words.working}
      </Typography.Text>
    </Modal>
  );
}
