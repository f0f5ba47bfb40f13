import { expect, test } from 'vitest';
import { careSheet } from './careSheet';

const line = {
  id: 'a',
  name: '张三',
  branch: '第一党支部',
  care: ['hardship'],
  address: '阳光花园3栋501',
  last: '2026-09-01',
  next: '2026-12-01',
};
const at = { community: '北关社区', date: '2026-11-22' };

test('takes whole addresses along only where somebody said so; the days are dates', () => {
  const [masked] = careSheet([line], { ...at, masked: true }).rows;
  const [whole] = careSheet([line], { ...at, masked: false }).rows;
  expect(masked?.[4]).not.toContain('501');
  expect(whole?.[4]).toBe('阳光花园3栋501');
  expect(whole?.slice(5, 7)).toEqual([{ date: '2026-09-01' }, { date: '2026-12-01' }]);
});
