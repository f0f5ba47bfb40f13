import { expect, it } from 'vitest';
import { fieldLabel } from './fieldLabel';

it('names fields, inner fields and fields of items', () => {
  expect(fieldLabel('members', 'mobile')).toBe('手机号码');
  expect(fieldLabel('members', 'floating.since')).toBe('流动情况·流动时间');
  expect(fieldLabel('households', 'persons.0193.phone')).toBe('家庭成员·联系电话');
  expect(fieldLabel('meetings', 'items.a.discussion.b.text')).toBe('议题·讨论发言·发言内容');
  expect(fieldLabel('members', 'constructor')).toBe('constructor');
});
