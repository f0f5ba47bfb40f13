import { expect, test } from 'vitest';
import { loadPinyin } from '@shared/lib/pinyin';
import { hitPieces } from './highlight';

const pinyin = await loadPinyin();
const marked = (name: string, typed: string): string =>
  hitPieces(name, typed, pinyin)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('');

test.each([
  ['张三', '张', '[张]三'],
  ['张三丰', 'zs', '[张三]丰'],
  ['张三丰', 'zhang3', '[张]三丰'],
  ['张三丰', '张s', '[张三]丰'],
  ['曾国强', 'zenggq', '[曾国强]'],
  ['尉迟恭', 'yuchi', '[尉迟]恭'],
  ['单小梅', 'sxm', '[单小梅]'],
  ['王建国', 'jg', '王[建国]'],
  ['王建国', '第一支部 wang', '[王]建国'],
  ['王建国', '5678', '王建国'],
  ['王建国', '', '王建国'],
])('%s by %s', (name, typed, expected) => expect(marked(name, typed)).toBe(expected));

test('without readings what is written still shows', () => {
  expect(hitPieces('张三', '三', undefined)).toEqual([
    { text: '张', hit: false },
    { text: '三', hit: true },
  ]);
});
