import { CheckCircleOutlined, ExclamationCircleOutlined, LoadingOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import { text } from '@shared/messages';

export type SaveStateKind = 'idle' | 'saving' | 'saved' | 'failed';

/** Tells whether what was typed is durable; 已保存 appears only after the write was committed. */
export function SaveState({ state }: { state: SaveStateKind }) {
  return (
    <Typography.Text type={state === 'failed' ? 'danger' : 'secondary'} role="status" aria-live="polite">
      {state === 'saving' ? (
        <>
          <LoadingOutlined aria-hidden /> {text.words.saving}
        </>
      ) : null}
      {state === 'saved' ? (
        <>
          <CheckCircleOutlined aria-hidden /> {text.words.saved}
        </>
      ) : null}
      {state === 'failed' ? (
        <>
          <ExclamationCircleOutlined aria-hidden /> {text.words.saveFailed}
        </>
      ) : null}
    </Typography.Text>
  );
}
