import { describe, expect, it } from 'vitest';
import { mayForward, parseCountyUrl } from './address';

describe('parseCountyUrl', () => {
  it.each([
    ['https://County.Example:6984/', 'https://county.example:6984'],
    ['county.example', 'https://county.example'],
    [' http://127.0.0.1:5984 ', 'http://127.0.0.1:5984'],
    ['http://[::1]:5984', 'http://[::1]:5984'],
    ['HTTP://LocalHost:5984/', 'http://localhost:5984'],
    ['https://county.example/db/', 'https://county.example/db'],
  ])('%s → %s', (typed, url) => expect(parseCountyUrl(typed)).toBe(url));

  it.each([
    '',
    'ftp://county.example',
    'file:///etc/passwd',
    'https://name:secret@county.example',
    'https://county.example?x=1',
    'https://county.example/#a',
    'https://county.example:99999',
    'https://county.example/../x',
    'https://',
    'javascript:alert(1)',
    'https://county example',
    'https://county.example\\@evil.example',
    'http://county.example',
    'http://192.168.1.20:5984',
    'http://127.0.0.1.example',
    'http://localhost.example',
  ])('refuses %s', (typed) => expect(parseCountyUrl(typed)).toBeUndefined());
});

describe('mayForward', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/_session'],
    ['GET', '/mqb-directory/_all_docs?include_docs=true'],
    ['POST', '/mqb-420683001001-org-units/_bulk_docs'],
    ['PUT', '/mqb-420683001001-meetings/number%3Aa%3A2026%3A1'],
    ['GET', '/mqb-420683001001-members/_local/mqb-device'],
    ['GET', '/mqb-420683001001-members/'],
  ])('%s %s', (method, target) => expect(mayForward(method, target)).toBe(true));

  it.each([
    ['POST', '/_session'],
    ['DELETE', '/_session'],
    ['GET', '/_users/_all_docs'],
    ['PUT', '/_node/_local/_config/admins/x'],
    ['POST', '/_replicate'],
    ['GET', '/other-db'],
    ['GET', '/mqb-a/../_users'],
    ['GET', '/mqb-a/%2e%2e/_users'],
    ['GET', '/mqb-a/.%2E/_users'],
    ['GET', '//evil.example/mqb-a'],
    ['GET', '/mqb-a//x'],
    ['GET', '/mqb-a\\..\\_users'],
    ['GET', 'mqb-a'],
    ['GET', '@evil.example/'],
    ['TRACE', '/mqb-a'],
    ['GET', '/mqb-a/%ff'],
    ['GET', '/mqb-a\r\nHost: evil'],
  ])('not %s %s', (method, target) => expect(mayForward(method, target)).toBe(false));
});
