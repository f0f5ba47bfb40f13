import { Alert, Button, Card, Flex, Form, Result, Steps, Typography } from 'antd';
import { useEffect } from 'react';
import { text } from '@shared/messages';
import type { Profile } from '@/data/office';
import { host } from '@/platform';
import { CountyStep } from './CountyStep';
import { OfficeStep } from './OfficeStep';
import { PassphraseStep } from './PassphraseStep';
import { useSetup } from './useSetup';
import type { SetupValues } from './values';

interface Props {
  /** False when the key exists already (the wizard was interrupted). */
  needsKey: boolean;
  passphraseRequired: boolean;
  /** The data is that of a backup in which who works here could not be read. */
  afterRestore: boolean;
  /** Makes the vault and opens the data. Throws HostError. */
  createVault: (passphrase: string | undefined) => Promise<void>;
  /** Writes who works here and goes to the app. */
  finish: (profile: Profile) => Promise<void>;
  /** Instead of setting up: takes the data of a backup. Absent where there are none. */
  restore?: () => void;
}

/** First start 设置向导: community and person, passphrase, county now or later. */
export function SetupPage(props: Props) {
  const [form] = Form.useForm<SetupValues>();
  const setup = useSetup(props, form);

  useEffect(() => {
    async function preset(): Promise<void> {
      const { url } = await host.county.status();
      if (url && !form.getFieldValue('countyUrl')) form.setFieldValue('countyUrl', url);
    }
    void preset();
  }, [form]);

  return (
    <Flex
      vertical
      align="center"
      justify="center"
      style={{ minHeight: '100%', padding: 24, boxSizing: 'border-box' }}
    >
      <Card style={{ width: 720, maxWidth: '100%' }}>
        <Typography.Title level={2} style={{ marginTop: 0 }}>
          {text.setup.title}
        </Typography.Title>
        {props.afterRestore ? (
          <Alert type="info" showIcon title={text.setup.afterRestore} style={{ marginBottom: 16 }} />
        ) : (
          <Typography.Paragraph type="secondary">{text.setup.welcome}</Typography.Paragraph>
        )}
        <Steps
          size="small"
          current={setup.steps.indexOf(setup.step)}
          items={setup.steps.map((step) => ({ title: text.setup.steps[step] }))}
          style={{ margin: '8px 0 24px' }}
        />
        <Form
          form={form}
          layout="vertical"
          name="setup"
          preserve
          initialValues={{ place: 'community' }}
          onFinish={() => void setup.next()}
        >
          {setup.step === 'office' ? <OfficeStep /> : null}
          {setup.step === 'passphrase' ? <PassphraseStep mustSet={props.passphraseRequired} /> : null}
          {setup.step === 'county' ? <CountyStep /> : null}
          {setup.step === 'done' ? (
            <Result
              status="success"
              style={{ padding: '8px 0 24px' }}
              title={text.setup.summaryTitle}
              subTitle={
                <>
                  <div>
                    {text.setup.summary(setup.values().communityName ?? '', setup.values().userName ?? '')}
                  </div>
                  <div>{text.setup.protected}</div>
                  <div>{setup.account ? text.setup.signedIn(setup.account) : text.setup.notConnected}</div>
                </>
              }
            />
          ) : null}
          {setup.problem ? (
            <Alert type="error" showIcon title={setup.problem} style={{ marginBottom: 16 }} />
          ) : null}
          <Flex justify="space-between" gap={12}>
            <Button onClick={setup.back} disabled={!setup.canGoBack || setup.busy}>
              {text.words.previous}
            </Button>
            <Flex gap={12}>
              {setup.step === 'county' ? (
                <Button onClick={() => void setup.later()} disabled={setup.busy}>
                  {text.setup.later}
                </Button>
              ) : null}
              {setup.step === 'office' && props.restore ? (
                <Button onClick={props.restore}>{text.backup.restore.title}</Button>
              ) : null}
              <Button type="primary" htmlType="submit" loading={setup.busy} autoFocus={setup.step === 'done'}>
                {setup.step === 'done' ? text.words.finish : text.words.next}
              </Button>
            </Flex>
          </Flex>
        </Form>
      </Card>
      <Typography.Text type="secondary" style={{ marginTop: 16 }}>
        {text.app.notSecret}
      </Typography.Text>
    </Flex>
  );
}
