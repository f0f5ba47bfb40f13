import { Form, Input } from 'antd';
import { text } from '@shared/messages';
import { codeFault, faultRule, required } from './rules';

/** Which community, and who works at this PC. */
export function OfficeStep() {
  return (
    <>
      <Form.Item
        name="communityCode"
        label={text.setup.communityCode}
        extra={text.setup.communityCodeHint}
        rules={[required(text.setup.communityCode), faultRule(codeFault)]}
      >
        <Input autoFocus inputMode="numeric" maxLength={20} />
      </Form.Item>
      <Form.Item
        name="communityName"
        label={text.setup.communityName}
        extra={text.setup.communityNameHint}
        rules={[required(text.setup.communityName)]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item
        name="userName"
        label={text.setup.userName}
        extra={text.setup.userNameHint}
        rules={[required(text.setup.userName)]}
      >
        <Input maxLength={40} autoComplete="name" />
      </Form.Item>
    </>
  );
}
