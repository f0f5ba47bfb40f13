import { expect, it } from 'vitest';
import { changeSentences, innerSentences } from './sentences';

it('says codes by their words, what was empty without an arrow, and masks what is sensitive', () => {
  expect(changeSentences({ field: 'standing', from: 'normal', to: 'outPending' })).toEqual([
    '党籍状态：正常 → 转出待接收',
  ]);
  expect(changeSentences({ field: 'joinedAt', to: '2026-01-01' })).toEqual(['入党日期：2026-01-01']);
  expect(changeSentences({ field: 'note', from: 'a' })).toEqual(['备注：a → （空）']);
  const [mobile = ''] = changeSentences({ field: 'mobile', from: '13912345678', to: '13812345678' });
  expect(mobile).not.toContain('1234567');
});

it('takes objects and lists of items apart', () => {
  const floating = { direction: 'out', kind: 'migrantWork', hasCard: true };
  expect(changeSentences({ field: 'floating', to: floating })).toEqual([
    '流动情况·流动方向：流出',
    '流动情况·流动类型：外来务工经商',
    '流动情况·流动党员活动证：是',
  ]);
  expect(changeSentences({ field: 'floating.lostReason', to: 'moved' })).toEqual([
    '流动情况·失联情形：居住地改变',
  ]);
  expect(changeSentences({ field: 'transfers.t1.receiptAt', to: '2026-01-01' })).toEqual([
    '组织关系转接·回执日期：2026-01-01',
  ]);
});

it('gives one line for each transfer', () => {
  const transfers = [
    { id: 'a', direction: 'in', date: '2020-01-01' },
    { id: 'b', direction: 'out', date: '2026-01-01', toOrg: '南关社区党委' },
  ];
  expect(innerSentences('transfers', transfers)).toEqual([
    '转接方向：转入，转接日期：2020-01-01',
    '转接方向：转出，转接日期：2026-01-01，转入组织：南关社区党委',
  ]);
});
