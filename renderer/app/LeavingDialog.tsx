import { Button, Flex, Modal, Progress, Typography } from 'antd';
import { text } from '@shared/messages';
import { useAutomatic } from './session/backups';

const words = text.backup.exit;

/** Shown while the window waits for its last backup; one may leave without it. */
export function LeavingDialog() {
  const { leaving, stop } = useAutomatic();
  const { done, total } = leaving ?? { done: 0, total: 0 };
  return (
    <Modal
      open={leaving !== undefined}
      title={words.title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={<Button onClick={() => stop?.abort()}>{words.leave}</Button>}
    >
      <Flex vertical gap={8}>
        <Progress
          percent={total > 0 ? Math.floor((done / total) * 100) : 0}
          status="active"
          aria-label={words.title}
        />
        <Typography.Text type="secondary">{words.hint}</Typography.Text>
      </Flex>
    </Modal>
  );
}
