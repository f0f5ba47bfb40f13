import { describe, expect, it } from 'vitest';
import { codeFault, passphraseFault } from './rules';

describe('codeFault', () => {
  it('accepts twelve digits, also with spaces around them', () => {
    expect(codeFault('420683001001')).toBeUndefined();
    expect(codeFault(' 420683001001 ')).toBeUndefined();
  });
  it('tells how many digits there are', () => {
    expect(codeFault('42068300100')).toContain('11');
  });
  it('refuses letters', () => {
    expect(codeFault('42068300100A')).toContain('数字');
  });
});

describe('passphraseFault', () => {
  it('asks for a passphrase only where one is required', () => {
    expect(passphraseFault('', true)).toBeDefined();
    expect(passphraseFault('', false)).toBeUndefined();
  });
  it('refuses a short one in both cases', () => {
    expect(passphraseFault('12345', false)).toBeDefined();
    expect(passphraseFault('123456', true)).toBeUndefined();
  });
});
