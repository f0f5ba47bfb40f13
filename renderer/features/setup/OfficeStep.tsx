import { Form, Input, Radio } from 'antd';
import { text } from '@shared/messages';
import { codeFault, faultRule, required } from './rules';
import type { SetupValues } from './values';

/** Which community, or the office above several, and who works at this PC. */
export function OfficeStep() {
  const above = Form.useWatch((values: SetupValues) => values.place, { preserve: true }) === 'above';
  return (
    <>
      <Form.Item name="place" label={text.setup.place}>
        <Radio.Group
          options={[
            { value: 'community', label: text.setup.places.community },
            { value: 'above', label: text.setup.places.above },
          ]}
        />
      </Form.Item>
      {above ? null : (
        <Form.Item
          name="communityCode"
          label={text.setup.communityCode}
          extra={text.setup.communityCodeHint}
          rules={[required(text.setup.communityCode), faultRule(codeFault)]}
        >
          <Input autoFocus inputMode="numeric" maxLength={20} />
        </Form.Item>
      )}
      <Form.Item
        name="communityName"
        label={above ? text.setup.unitName : text.setup.communityName}
        extra={above ? text.setup.unitNameHint : text.setup.communityNameHint}
        rules={[required(above ? text.setup.unitName : text.setup.communityName)]}
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
