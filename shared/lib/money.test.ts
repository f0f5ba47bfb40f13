import { describe, expect, it } from 'vitest';
import { fenOf, yuan } from './money';

describe('yuan', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [1500, '15.00'],
    [123_456, '1234.56'],
    [-20, '-0.20'],
  ])('of %i fen is %s', (fen, shown) => expect(yuan(fen)).toBe(shown));
});

describe('fen', () => {
  it.each([
    ['3500', 350_000],
    ['3,500.5', 350_050],
    ['３５００元', 350_000],
    [' 0.2 ', 20],
    ['', undefined],
    ['-5', undefined],
    ['1.234', undefined],
    ['三千', undefined],
  ])('of %j are %s', (typed, fen) => expect(fenOf(typed)).toBe(fen));

  it('come back from what is shown', () => {
    for (const fen of [0, 1, 99, 100, 12_345, 99_999_999]) expect(fenOf(yuan(fen))).toBe(fen);
  });
});
