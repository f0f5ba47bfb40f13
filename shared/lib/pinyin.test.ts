import { describe, expect, test } from 'vitest';
import { loadPinyin } from './pinyin';

describe('readings of names', () => {
  test.each([
    ['曾国强', 0, 'zeng'],
    ['单秀英', 0, 'shan'],
    ['仇大海', 0, 'qiu'],
    ['解小军', 0, 'xie'],
    ['查文斌', 0, 'zha'],
    ['翟志远', 0, 'zhai'],
    ['尉迟敬', 0, 'yu'],
    ['尉迟敬', 1, 'chi'],
    ['欧阳兰', 1, 'yang'],
    ['吕红', 0, 'lv'],
  ])('%s at %i is read %s first', async (name, place, reading) => {
    const pinyin = await loadPinyin();
    expect(pinyin.ofName(name)[place]?.[0]).toBe(reading);
  });

  test.each([
    ['曾国强', 'ceng'],
    ['单秀英', 'dan'],
    ['仇大海', 'chou'],
    ['解小军', 'jie'],
    ['查文斌', 'cha'],
    ['翟志远', 'di'],
    ['尉迟敬', 'wei'],
  ])('%s is also found as %s', async (name, reading) => {
    const pinyin = await loadPinyin();
    expect(pinyin.ofName(name)[0]).toContain(reading);
  });

  test('one entry for every character, also for what cannot be read', async () => {
    const pinyin = await loadPinyin();
    expect(pinyin.ofName('阿里·买买提').map((readings) => readings.length > 0)).toEqual([
      true,
      true,
      false,
      true,
      true,
      true,
    ]);
    expect(pinyin.ofName('𠮷田')).toEqual([[], ['tian']]);
    expect(pinyin.ofName('')).toEqual([]);
    expect(pinyin.ofText('A座3层')).toEqual([['a'], ['zuo'], [], ['ceng']]);
  });

  test('a character with two readings inside a name has both', async () => {
    const pinyin = await loadPinyin();
    expect(pinyin.ofName('张乐')[1]).toEqual(['le', 'yue']);
  });
});
