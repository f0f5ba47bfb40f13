import { expect, it } from 'vitest';
import { joinNames, splitNames } from './names';

it('parts names by whatever people type between them', () => {
  expect(splitNames('张三、李四，王五 赵六;钱七')).toEqual(['张三', '李四', '王五', '赵六', '钱七']);
  expect(splitNames('  ')).toEqual([]);
});

it('reads back what it writes', () => {
  expect(splitNames(joinNames(['张三', '李四']))).toEqual(['张三', '李四']);
});
