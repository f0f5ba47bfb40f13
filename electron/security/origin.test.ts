import { describe, expect, it } from 'vitest';
import { isOurs, mayNavigate, mayOpenOutside } from './origin';
import { mayHave } from './session';

describe('where a page may go', () => {
  it('stays in the app', () => {
    expect(mayNavigate('app://minqingben/index.html#/members')).toBe(true);
    expect(mayNavigate('app://minqingben/')).toBe(true);
  });

  it.each([
    'app://minqingben/county/mqb-a',
    'app://minqingben/county',
    'app://minqingben@evil.example/',
    'app://evil/',
    'https://minqingben/',
    'file:///etc/passwd',
    'data:text/html,x',
    'javascript:alert(1)',
    'blob:app://minqingben/1',
    'about:blank',
    'not an address',
  ])('not to %s', (address) => expect(mayNavigate(address)).toBe(false));
});

describe('links to the outside', () => {
  it('opens the state’s sites only', () => {
    expect(mayOpenOutside('https://www.gov.cn/zhengce/')).toBe(true);
    for (const address of [
      'http://www.gov.cn/',
      'https://www.gov.cn.evil.example/',
      'https://www.gov.cn@evil.example/',
      'https://user@www.gov.cn/',
      'https://www.gov.cn:8443/',
      'file:///C:/Windows/System32/calc.exe',
      'smb://www.gov.cn/x',
      'ms-msdt:/id',
      '',
    ]) {
      expect(mayOpenOutside(address)).toBe(false);
    }
  });
});

describe('permissions', () => {
  it('are two, and for the app’s own page', () => {
    expect(isOurs('app://minqingben/')).toBe(true);
    expect(mayHave('clipboard-sanitized-write', 'app://minqingben/')).toBe(true);
    expect(mayHave('persistent-storage', 'app://minqingben/index.html')).toBe(true);
    expect(mayHave('clipboard-sanitized-write', 'https://evil.example/')).toBe(false);
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'usb',
    ]) {
      expect(mayHave(permission, 'app://minqingben/')).toBe(false);
    }
  });
});
