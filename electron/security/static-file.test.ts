import { sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileFor, typeOf } from './static-file';

const root = '/srv/renderer';

describe('fileFor', () => {
  it.each([
    ['/', '/srv/renderer/index.html'],
    ['/index.html', '/srv/renderer/index.html'],
    ['/assets/main-1a2b.js', '/srv/renderer/assets/main-1a2b.js'],
    ['/assets/%E5%AD%97.woff2', '/srv/renderer/assets/字.woff2'],
  ])('%s → %s', (path, file) => expect(fileFor(root, path)).toBe(file));

  it.each([
    '/../secret',
    '/%2e%2e/secret',
    '/..%2fsecret',
    '/assets/..%2f..%2fsecret',
    '/assets/..\\..\\secret',
    '/assets/..%5c..%5csecret',
    '/.env',
    '/assets/.hidden',
    '/a%00.js',
    '/%ff',
    '/C:/windows/win.ini',
    '/index.html:stream',
    'index.html',
    '',
  ])('nothing for %s', (path) => expect(fileFor(root, path)).toBeUndefined());

  it('never leaves the folder', () => {
    expect.hasAssertions();
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2E%2e',
      '/',
      '%2f',
      '\\',
      '%5c',
      'a',
      '%252e',
      '~',
      ' ',
      ';',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const file = fileFor(root, `/${pieces.join('')}`);
        if (file !== undefined) expect(file.startsWith(`${root}${sep}`)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('typeOf', () => {
  it('knows what the app ships and nothing else', () => {
    expect(typeOf('/a/B.JS')).toBe('text/javascript; charset=utf-8');
    expect(typeOf('main.js.map')).toBeUndefined();
    expect(typeOf('package')).toBeUndefined();
  });
});
