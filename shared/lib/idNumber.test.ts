import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedIdNumber } from '../testing/people';
import { birthDateOf, checkDigit, genderOf, maskIdNumber, parseIdNumber } from './idNumber';

describe('ID numbers', () => {
  it('follow the example of the standard', () => {
    expect(checkDigit('11010519491231002')).toBe('X');
    expect(checkDigit('44052418800101001')).toBe('4');
  });

  it('are read however they are spelt', () => {
    fc.assert(
      fc.property(inventedIdNumber, (id) => {
        const spelt = [id, id.toLowerCase(), ` ${id.slice(0, 6)} ${id.slice(6)}`, `'${id}`];
        expect(spelt.map((text) => parseIdNumber(text))).toEqual(spelt.map(() => ({ ok: true, value: id })));
      }),
    );
  });

  it('carry birth date and gender', () => {
    fc.assert(
      fc.property(inventedIdNumber, (id) => {
        expect(birthDateOf(id)?.replaceAll('-', '')).toBe(id.slice(6, 14));
        expect(genderOf(id)).toBe('13579'.includes(id.charAt(16)) ? 'male' : 'female');
      }),
    );
    expect(birthDateOf('429901194911184549')).toBe('1949-11-18');
    expect(genderOf('429901194911184549')).toBe('female');
  });

  it('are refused when one digit is mistyped', () => {
    fc.assert(
      fc.property(inventedIdNumber, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, place, shift) => {
        const digit = (Number(id[place]) + shift) % 10;
        const read = parseIdNumber(id.slice(0, place) + String(digit) + id.slice(place + 1));
        expect(['checkDigit', 'birthDate']).toContain(read.ok ? 'accepted' : read.error);
      }),
    );
  });

  it('are refused when two neighbours are swapped', () => {
    fc.assert(
      fc.property(inventedIdNumber, fc.nat(15), (id, place) => {
        fc.pre(id[place] !== id[place + 1]);
        const swapped = id.slice(0, place) + id.charAt(place + 1) + id.charAt(place) + id.slice(place + 2);
        expect(parseIdNumber(swapped).ok).toBe(false);
      }),
    );
  });

  it('of 15 digits become 18', () => {
    expect(parseIdNumber('110105491231002')).toEqual({ ok: true, value: '11010519491231002X' });
    expect(parseIdNumber('110105491331002')).toEqual({ ok: false, error: 'birthDate' });
  });

  it.each([
    ['4299011949111845', 'length'],
    ['', 'length'],
    ['42990119491118454A', 'characters'],
    ['4299011949111X4549', 'characters'],
    ['429901194913184549', 'birthDate'],
    ['429901194911184540', 'checkDigit'],
    ['4.29901E+17', 'rounded'],
    [Number('429901194911184549'), 'rounded'],
  ])('%s is refused: %s', (raw, error) => expect(parseIdNumber(raw)).toEqual({ ok: false, error }));

  it('cannot be born tomorrow', () => {
    expect(parseIdNumber('429901194911184549', '1949-11-17')).toEqual({ ok: false, error: 'birthDate' });
  });

  it('are masked for lists', () => {
    expect(maskIdNumber('429901194911184542')).toBe('4299011949****4542');
    expect(maskIdNumber('1234')).toBe('****');
  });
});
