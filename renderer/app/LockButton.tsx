import { LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { text } from '@shared/messages';
import { host } from '@/platform';
import { useLocking } from '@/platform/locking';

/** 锁定, for whoever leaves the desk; not shown where no passphrase would be asked afterwards. */
export function LockButton() {
  const { canLock, ask } = useLocking();
  if (!canLock) return null;
  return (
    <Button
      icon={<LockOutlined aria-hidden />}
      title={host.kind === 'electron' ? text.app.lockTitle : undefined}
      style={{ margin: '8px 0' }}
      onClick={ask}
    >
      {text.app.lock}
    </Button>
  );
}
