import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskAddress, maskNumbers, maskPhone } from './masking';

test('the ends of a telephone number stay', () => {
  expect(maskPhone('13812345678')).toBe('138****5678');
  expect(maskPhone('8812')).toBe('****');
});

test('an address stops before the building', () => {
  expect(maskAddress('北关社区阳光花园3栋2单元501')).toBe('北关社区阳光花园****');
  expect(maskAddress('阳光花园三号楼')).toBe('阳光花园****');
  expect(maskAddress('东门外老粮站')).toBe('东门外****');
  expect(maskAddress('3栋501')).not.toContain('501');
});

test('numbers within free text are hidden, years and short numbers stay', () => {
  expect(maskNumbers('找张书记13812345678，2026年办')).toBe('找张书记138****5678，2026年办');
  expect(maskNumbers('证号42990119491118454X。')).toBe('证号4299011949****454X。');
});

test('no telephone number survives, whatever stands around it', () => {
  const phone = fc.stringMatching(/^1[3-9]\d{9}$/);
  const words = fc.stringMatching(/^[\u4E00-\u9FA5，。]{0,6}$/);
  fc.assert(
    fc.property(words, phone, words, (before, number, after) => {
      expect(maskNumbers(before + number + after)).not.toContain(number);
    }),
  );
});
