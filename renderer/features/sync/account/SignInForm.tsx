import { Alert, App, Button, Card, Flex, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { noteDone } from '@/data/journal/note';
import { host } from '@/platform';
import { HostError } from '@/platform/host';
import type { CountyStatus } from '@/platform/host';
import { signInSentence } from '../sentences';
import { lastAccount, mayChangeAccount, unsentCount } from './lastAccount';

interface Values {
  url: string;
  user: string;
  password: string;
}

interface Props {
  status: CountyStatus;
  onSignedIn: () => Promise<void>;
}

/** 县级地址, 账号, 密码; the password leaves the window once and is not kept in it. */
export function SignInForm({ status, onSignedIn }: Props) {
  const office = useOffice();
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const { modal } = App.useApp();
  const [problem, setProblem] = useState<string>();
  /** An account that the county did not take: at the last contact, or when it was typed just now. */
  const [notTaken, setNotTaken] = useState(status.user);
  const { signIn, state } = text.sync;
  const required = (label: string) => [{ required: true, whitespace: true, message: signIn.required(label) }];

  /** The account is gone at the county: its unsent records go on with another one, if the person wants that. */
  async function takesOver(waiting: number, last: string, next: string): Promise<boolean> {
    const { takeOver } = signIn;
    return await modal.confirm({
      title: takeOver.title(last),
      content: takeOver.explain(waiting, last, next),
      okText: takeOver.ok(next),
      cancelText: text.words.cancel,
    });
  }

  async function submit({ url, user, password }: Values): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      const last = status.user ?? (await lastAccount(office.local));
      const waiting = await unsentCount(office);
      if (last !== undefined && !mayChangeAccount(last, user.trim(), waiting)) {
        if (notTaken !== last) {
          setProblem(signIn.refusedWithUnsent(waiting, last));
          return;
        }
        if (!(await takesOver(waiting, last, user.trim()))) return;
      }
      await host.county.signIn({ url: url.trim(), user: user.trim(), password });
      await noteDone(office, 'signIn', { account: user.trim() });
      await onSignedIn();
    } catch (error) {
      if (error instanceof HostError && error.code === 'wrongPassword') setNotTaken(user.trim());
      setProblem(signInSentence(error));
    } finally {
      form.setFieldValue('password', '');
      setBusy(false);
    }
  }

  return (
    <Card title={signIn.title}>
      <Typography.Paragraph type="secondary">{signIn.hint}</Typography.Paragraph>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ url: status.url ?? '', user: status.user ?? '', password: '' }}
        onFinish={(values) => void submit(values)}
        style={{ maxWidth: 760 }}
      >
        <Form.Item name="url" label={state.county} rules={required(state.county)} extra={signIn.urlHint}>
          <Input inputMode="url" autoComplete="off" />
        </Form.Item>
        <Flex gap={16}>
          <Form.Item name="user" label={state.account} rules={required(state.account)} style={{ flex: 1 }}>
            <Input autoComplete="username" />
          </Form.Item>
          <Form.Item
            name="password"
            label={signIn.password}
            rules={required(signIn.password)}
            style={{ flex: 1 }}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
        </Flex>
        {problem ? <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} /> : null}
        <Button type="primary" htmlType="submit" loading={busy}>
          {signIn.submit}
        </Button>
      </Form>
    </Card>
  );
}
