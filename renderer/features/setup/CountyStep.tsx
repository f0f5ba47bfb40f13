import { Form, Input, Typography } from 'antd';
import { text } from '@shared/messages';
import type { SetupValues } from './values';

/** The county account, now or later. */
export function CountyStep() {
  const above = Form.useWatch((values: SetupValues) => values.place, { preserve: true }) === 'above';
  return (
    <>
      <Typography.Paragraph type="secondary">
        {above ? text.setup.aboveHint : text.setup.laterHint}
      </Typography.Paragraph>
      <Form.Item name="countyUrl" label={text.setup.countyUrl} extra={text.setup.countyUrlHint}>
        <Input inputMode="url" autoComplete="off" />
      </Form.Item>
      <Form.Item name="account" label={text.setup.account}>
        <Input autoFocus autoComplete="username" />
      </Form.Item>
      <Form.Item name="password" label={text.setup.password}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
    </>
  );
}
