import { Button, Card, Divider, Flex, Form, Input, Select, Typography } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { HostError } from '@/platform/host';
import { useSession } from './session/sessionStore';
import { StartOver } from './StartOver';
import { unlockSentence } from './unlockSentence';

const words = text.app.recover;

interface Values {
  code?: string;
  person?: string;
  next?: string;
  again?: string;
}

/** What is wrong, and with which field. */
interface Fault {
  field: 'code' | 'next' | 'again';
  sentence: string;
}

/** Why these values cannot be tried; undefined when they can. */
function faultOf({ code, next = '', again = '' }: Values): Fault | undefined {
  if (!code?.trim()) return { field: 'code', sentence: words.noCode };
  if (next.length < 6) return { field: 'next', sentence: words.short };
  return next === again ? undefined : { field: 'again', sentence: words.differs };
}

/** 忘记口令: by the 恢复单, or, said honestly, by beginning anew. */
export function ForgotCard({ onBack }: { onBack: () => void }) {
  const { people, hasRecovery, recover } = useSession();
  const [fault, setFault] = useState<Fault>();
  const [busy, setBusy] = useState(false);

  async function submit(values: Values): Promise<void> {
    const found = faultOf(values);
    setFault(found);
    if (found) return;
    setBusy(true);
    try {
      await recover(values.code ?? '', values.next ?? '', values.person ?? people[0]?.id);
    } catch (error) {
      const isCode = error instanceof HostError && error.code === 'wrongCode';
      setFault({ field: isCode ? 'code' : 'again', sentence: unlockSentence(error) });
      setBusy(false);
    }
  }

  const said = (field: Fault['field']) =>
    fault?.field === field ? { validateStatus: 'error' as const, help: fault.sentence } : {};
  return (
    <Card style={{ width: 640 }} title={words.title}>
      {hasRecovery ? (
        <Form<Values> layout="vertical" name="recover" onFinish={(values) => void submit(values)}>
          <Typography.Paragraph>{words.withSheet}</Typography.Paragraph>
          <Form.Item name="code" label={words.code} extra={words.codeHint} {...said('code')}>
            <Input autoFocus autoComplete="off" spellCheck={false} />
          </Form.Item>
          {people.length > 1 ? (
            <Form.Item name="person" label={words.person} initialValue={people[0]?.id}>
              <Select options={people.map(({ id, name }) => ({ value: id, label: name }))} />
            </Form.Item>
          ) : null}
          <Flex gap={16}>
            <Form.Item name="next" label={words.next} style={{ flex: 1 }} {...said('next')}>
              <Input.Password autoComplete="new-password" />
            </Form.Item>
            <Form.Item name="again" label={words.again} style={{ flex: 1 }} {...said('again')}>
              <Input.Password autoComplete="new-password" />
            </Form.Item>
          </Flex>
          <Button type="primary" htmlType="submit" block loading={busy}>
            {words.submit}
          </Button>
          <Divider style={{ margin: '20px 0 12px' }} />
        </Form>
      ) : null}
      <Typography.Paragraph>{hasRecovery ? words.lostSheet : words.noSheet}</Typography.Paragraph>
      <Typography.Paragraph>{words.wayOut}</Typography.Paragraph>
      <Flex justify="space-between" gap={12}>
        <Button onClick={onBack}>{text.app.unlock.backToPassphrase}</Button>
        <StartOver />
      </Flex>
    </Card>
  );
}
