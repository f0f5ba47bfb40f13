import { Alert, Button, Card, Form, Input, Select, Typography } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { host } from '@/platform';
import { ForgotCard } from './ForgotCard';
import { useSession } from './session/sessionStore';
import { StartFrame } from './StartScreen';
import { unlockSentence } from './unlockSentence';

const words = text.app.unlock;

/** Asks for the 口令 at a later start and after locking; asks who, when several people share the PC. */
export function UnlockScreen() {
  const { unlock, people, disabled } = useSession();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [forgot, setForgot] = useState(false);

  async function submit(values: { passphrase?: string; person?: string }): Promise<void> {
    if (!values.passphrase) {
      setProblem(words.empty);
      return;
    }
    setBusy(true);
    setProblem(undefined);
    try {
      await unlock(values.passphrase, values.person ?? people[0]?.id);
    } catch (error) {
      setProblem(unlockSentence(error));
      setBusy(false);
    }
  }

  if (forgot)
    return (
      <StartFrame>
        <ForgotCard onBack={() => setForgot(false)} />
      </StartFrame>
    );
  return (
    <StartFrame>
      <Card style={{ width: 440 }} title={words.title}>
        {disabled ? (
          <Alert type="warning" showIcon title={words.disabled} style={{ marginBottom: 16 }} />
        ) : null}
        <Form<{ passphrase?: string; person?: string }>
          layout="vertical"
          name="unlock"
          onFinish={(values) => void submit(values)}
        >
          {people.length > 1 ? (
            <Form.Item name="person" label={words.who} initialValue={people[0]?.id}>
              <Select size="large" options={people.map(({ id, name }) => ({ value: id, label: name }))} />
            </Form.Item>
          ) : null}
          <Form.Item
            name="passphrase"
            label={words.passphrase}
            {...(problem ? { validateStatus: 'error' as const, help: problem } : {})}
          >
            <Input.Password autoFocus autoComplete="current-password" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            {words.submit}
          </Button>
          <Typography.Paragraph type="secondary" style={{ margin: '16px 0 0' }}>
            {words.hint}
          </Typography.Paragraph>
          {host.vault.keys ? (
            <Button type="link" style={{ padding: 0 }} onClick={() => setForgot(true)}>
              {words.forgot}
            </Button>
          ) : null}
        </Form>
      </Card>
    </StartFrame>
  );
}
