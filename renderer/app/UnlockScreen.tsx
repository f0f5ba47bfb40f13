import { Button, Card, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { HostError } from '@/platform/host';
import { useSession } from './session/sessionStore';
import { StartFrame } from './StartScreen';

function sentenceFor(error: unknown): string {
  if (!(error instanceof HostError)) return text.app.failed.unknown;
  if (error.retryAfterMs) return text.app.unlock.wait(Math.ceil(error.retryAfterMs / 1000));
  return error.code === 'damaged' ? text.app.failed.damagedVault : text.app.unlock.wrong;
}

/** Asks for the 口令 at a later start. */
export function UnlockScreen() {
  const unlock = useSession((state) => state.unlock);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit({ passphrase }: { passphrase?: string }): Promise<void> {
    if (!passphrase) {
      setProblem(text.app.unlock.empty);
      return;
    }
    setBusy(true);
    setProblem(undefined);
    try {
      await unlock(passphrase);
    } catch (error) {
      setProblem(sentenceFor(error));
      setBusy(false);
    }
  }

  return (
    <StartFrame>
      <Card style={{ width: 440 }} title={text.app.unlock.title}>
        <Form<{ passphrase?: string }>
          layout="vertical"
          name="unlock"
          onFinish={(values) => void submit(values)}
        >
          <Form.Item
            name="passphrase"
            label={text.app.unlock.passphrase}
            {...(problem ? { validateStatus: 'error' as const, help: problem } : {})}
          >
            <Input.Password autoFocus autoComplete="current-password" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            {text.app.unlock.submit}
          </Button>
          <Typography.Paragraph type="secondary" style={{ margin: '16px 0 0' }}>
            {text.app.unlock.hint}
          </Typography.Paragraph>
        </Form>
      </Card>
    </StartFrame>
  );
}
