import { Alert, Flex, Input, Modal, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { text } from '@shared/messages';
import { Field } from '@/ui/Field';
import { keySentence } from './keySentence';

interface Props {
  title: string;
  hint?: string;
  okText: string;
  danger?: boolean;
  /** False where no passphrase was set so far. */
  askCurrent: boolean;
  children?: ReactNode;
  /** What is wrong with the other fields; undefined when they can be sent. */
  fault?: () => string | undefined;
  /** Throws HostError. */
  onOk: (current: string) => Promise<void>;
  onClose: () => void;
}

/** A change of the keys: its fields, and the passphrase of whoever sits here. */
export function KeyDialog(props: Props) {
  const { title, hint, okText, danger = false, askCurrent, children, fault, onOk, onClose } = props;
  const [current, setCurrent] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit(): Promise<void> {
    const found = fault?.() ?? (askCurrent && current === '' ? text.settings.keys.missing : undefined);
    setProblem(found);
    if (found !== undefined) return;
    setBusy(true);
    try {
      await onOk(current);
    } catch (error) {
      setProblem(keySentence(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={title}
      okText={okText}
      okButtonProps={{ danger }}
      cancelText={text.words.cancel}
      confirmLoading={busy}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        {hint ? <Typography.Text>{hint}</Typography.Text> : null}
        {children}
        {askCurrent ? (
          <Field label={text.settings.keys.current}>
            {(id) => (
              <Input.Password
                id={id}
                value={current}
                autoComplete="current-password"
                onChange={(event) => setCurrent(event.target.value)}
                onPressEnter={() => void submit()}
              />
            )}
          </Field>
        ) : null}
        {problem ? <Alert type="error" showIcon title={problem} /> : null}
      </Flex>
    </Modal>
  );
}
