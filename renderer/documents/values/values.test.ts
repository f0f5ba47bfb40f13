import { describe, expect, test } from 'vitest';
import { idNumberOf } from '../fixtures';
import type { Cell } from '../grid';
import { readDate } from './readDate';
import { readIdNumber } from './readIdNumber';
import { readName, readPhone, readText, readYesNo } from './readText';

describe('dates', () => {
  test.each<[Cell, string]>([
    ['1968/11/11', '1968-11-11'],
    ['1980.10', '1980-10'],
    ['2021年2月18日', '2021-02-18'],
    ['20140510', '2014-05-10'],
    [20140510, '2014-05-10'],
    [{ serial: 43879 }, '2020-02-18'],
    [{ serial: 1968 }, '1905-05-21'],
    [43879, '2020-02-18'],
    [1968, '1968'],
  ])('%o is %s', (cell, value) => expect(readDate(cell)).toEqual({ value }));

  test('不详 is nothing, and said so; a blank is nothing at all', () => {
    expect(readDate('不详')).toEqual({ remark: '写的是“不详”，按未填导入' });
    for (const cell of [undefined, '', '　', '-', '/'] as Cell[]) expect(readDate(cell)).toEqual({});
  });

  test('1968.1 as a number loses its month, openly', () => {
    expect(readDate(1968.1)).toMatchObject({ value: '1968', remark: expect.stringContaining('10 月') });
  });

  test.each<Cell>(['1968-02-30', '68.11', '去年', '2300-01-01', { serial: -5 }, true])(
    '%o is a problem',
    (cell) => {
      expect(readDate(cell).problem?.remedy).toContain('1968-11-11');
      expect(readDate(cell).value).toBeUndefined();
    },
  );
});

describe('ID numbers', () => {
  const good = idNumberOf('429901', '19491118', '454');
  test('blanks, small x and full width are no fault', () => {
    const withX = '11010519491231002X';
    expect(readIdNumber(` ${good.slice(0, 6)} ${good.slice(6)}`)).toMatchObject({ value: good });
    expect(readIdNumber('１１０１０５１９４９１２３１００２ｘ')).toMatchObject({ value: withX });
  });

  test.each<[Cell, string]>([
    [good.slice(0, 17), '17 位'],
    [good.slice(0, 17) + String((Number(good[17]) + 1) % 10), '校验码'],
    ['42990119491318454X', '出生日期'],
    ['4299011949111845A4', '以外的字'],
    [429901194911184500, '存成了数字'],
  ])('%s: %s', (cell, reason) => expect(readIdNumber(cell).problem?.reason).toContain(reason));
});

test('names lose the blanks that spread them, not those between Latin words', () => {
  expect(readName('张　三')).toEqual({ value: '张三' });
  expect(readName(' 阿卜杜拉·买买提 ')).toEqual({ value: '阿卜杜拉·买买提' });
  expect(readName('John Smith')).toEqual({ value: 'John Smith' });
  expect(readText('无')).toEqual({});
});

test('telephone numbers, also as Excel numbers', () => {
  expect(readPhone(13900000000)).toEqual({ value: '13900000000' });
  expect(readPhone('139 0000 0000')).toEqual({ value: '13900000000' });
  expect(readPhone('0710-3331234')).toEqual({ value: '0710-3331234' });
  expect(readPhone('12345')).toMatchObject({ value: '12345', remark: expect.any(String) });
});

test('yes and no', () => {
  expect(['是', '√', 1, true].map((cell) => readYesNo(cell))).toEqual([true, true, true, true]);
  expect(['否', '无', '0', false].map((cell) => readYesNo(cell))).toEqual([false, false, false, false]);
  expect(readYesNo('待定')).toBeUndefined();
});

test.each(['不详', '未知', '无', '—', '/'])('%s is nothing in any column', (word) => {
  expect(readText(word)).toEqual({});
  expect(readPhone(word)).toEqual({});
  expect(readName(word)).toEqual({});
  const { value, problem } = readIdNumber(word);
  expect([value, problem]).toEqual([undefined, undefined]);
});

test('an ID number that nobody knows is remarked on', () => {
  expect(readIdNumber('不详')).toEqual({ remark: '写的是“不详”，按未填导入' });
});

test('a number among other words is taken, and said so', () => {
  const good = idNumberOf('429901', '19491118', '454');
  expect(readIdNumber(`${good}（重号）`)).toEqual({ value: good, remark: '格里还有别的字，只导入了号码' });
  expect(readIdNumber(`${good}、${good}`).problem).toBeDefined();
  expect(readPhone('13871230000（儿子）')).toEqual({
    value: '13871230000',
    remark: '格里还有别的字，只导入了号码',
  });
  expect(readPhone('13871230000\n13900000001')).toEqual({ value: '13871230000 13900000001' });
});
