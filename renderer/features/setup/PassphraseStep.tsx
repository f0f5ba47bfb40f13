import { Form, Input, Typography } from 'antd';
import { text } from '@shared/messages';
import { faultRule, passphraseFault } from './rules';

/** The 口令 that protects the data key; optional where the operating system protects it. */
export function PassphraseStep({ mustSet }: { mustSet: boolean }) {
  const form = Form.useFormInstance();
  return (
    <>
      <Typography.Paragraph type="secondary">
        {mustSet ? text.setup.passphraseHint : text.setup.passphraseOptional}
      </Typography.Paragraph>
      <Form.Item
        name="passphrase"
        label={text.setup.passphrase}
        required={mustSet}
        rules={[faultRule((value) => passphraseFault(value, mustSet))]}
      >
        <Input.Password autoFocus autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="passphraseAgain"
        label={text.setup.passphraseAgain}
        required={mustSet}
        dependencies={['passphrase']}
        rules={[
          faultRule((value) => {
            const first: unknown = form.getFieldValue('passphrase');
            return value === (first ?? '') ? undefined : text.setup.passphraseDiffers;
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
