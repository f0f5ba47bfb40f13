import { expect, it } from 'vitest';
import { canonicalJson, sameValue } from './equal';
import { cleanLine, cleanName, foldWord, halfWidth, isMobile, phoneDigits } from './text';

it('turns letters and digits half-width and leaves Chinese signs alone', () => {
  expect(halfWidth('Ａ１２，（北关）１．５')).toBe('A12，（北关）1.5');
});

it('takes blanks out of names, not out of Latin ones', () => {
  expect(cleanName(' 张　 三 ')).toBe('张三');
  expect(cleanName('阿依古丽•买买提')).toBe('阿依古丽·买买提');
  expect(cleanName('John  Smith')).toBe('John Smith');
  expect(cleanLine('建设街  １８８号\n1单元')).toBe('建设街 188号 1单元');
});

it('compares words whatever their brackets and blanks', () => {
  expect(foldWord('军人（ 退役 ）')).toBe(foldWord('军人(退役)'));
});

it('finds the digits of a telephone number', () => {
  expect(phoneDigits('+86 138-0000-0000')).toBe('13800000000');
  expect(phoneDigits('１３８００００００００')).toBe('13800000000');
  expect(phoneDigits('0710-6222222')).toBe('07106222222');
  expect(phoneDigits('86222222')).toBe('86222222');
  expect([isMobile('138 0000 0000'), isMobile('12800000000'), isMobile('1380000000')]).toEqual([
    true,
    false,
    false,
  ]);
});

it('compares values as JSON would', () => {
  expect(sameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(sameValue({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toBe(true);
  expect(sameValue([1, 2], [2, 1])).toBe(false);
  expect(sameValue({}, [])).toBe(false);
  expect(sameValue(null, {})).toBe(false);
  expect(canonicalJson({ b: [undefined], a: 'x', c: undefined })).toBe('{"a":"x","b":[null]}');
});
