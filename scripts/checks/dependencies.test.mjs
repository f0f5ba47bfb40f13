import { describe, expect, it } from 'vitest';
import { find, isAllowed } from './dependencies.mjs';
import { readAudit } from './source/advisories.mjs';

const good = { version: '1.0.0', license: 'MIT', integrity: 'sha512-abc' };
const found = (/** @type {object} */ more, name = 'thing') =>
  find({ packages: { '': {}, [`node_modules/${name}`]: { ...good, ...more } } }, {}).map(({ text }) => text);

describe('dependencies', () => {
  it('are content with a permissive, exact, known package', () => {
    expect(found({})).toEqual([]);
    expect(find({ packages: {} }, { dependencies: { a: '1.2.3', b: '2.0.0-beta.1' } })).toEqual([]);
  });

  it.each([
    ['a licence that binds what is shipped', { license: 'GPL-3.0' }, 'licence GPL-3.0'],
    ['one that is for tools only', { license: 'MPL-2.0' }, 'licence MPL-2.0'],
    ['none at all', { license: undefined }, 'licence none'],
    ['a program at installation', { hasInstallScript: true }, 'runs a program'],
    ['another origin', { resolved: 'git+ssh://git@example.org/x.git' }, 'comes from git'],
    ['no or an old fingerprint', { integrity: 'sha1-abc' }, 'no SHA-512'],
  ])('find %s', (_what, more, text) => expect(found(more).join()).toContain(text));

  it('let a tool have what the product must not, and a listed one run its program', () => {
    expect(found({ license: 'MPL-2.0', dev: true })).toEqual([]);
    expect(found({ license: 'GPL-3.0', dev: true })).toHaveLength(1);
    expect(found({ hasInstallScript: true, dev: true }, 'esbuild')).toEqual([]);
  });

  it.each(['^1.2.3', '~1.2.3', '1.2.x', '*', 'latest', 'file:../x'])('find the loose version %s', (version) =>
    expect(find({ packages: {} }, { devDependencies: { a: version } })).toHaveLength(1),
  );

  it('read licences with OR and AND', () => {
    expect(isAllowed('(WTFPL OR MIT)', ['MIT'])).toBe(true);
    expect(isAllowed('(GPL-2.0 OR LGPL-3.0)', ['MIT'])).toBe(false);
    expect(isAllowed('MIT AND ISC', ['MIT', 'ISC'])).toBe(true);
    expect(isAllowed('MIT AND GPL-2.0', ['MIT'])).toBe(false);
  });
});

describe('known holes', () => {
  it('count from high on', () => {
    const vulnerabilities = {
      a: { severity: 'high', range: '<2' },
      b: { severity: 'critical' },
      c: { severity: 'moderate' },
    };
    const { asked, high } = readAudit(JSON.stringify({ vulnerabilities, metadata: {} }));
    expect(asked).toBe(true);
    expect(high.map((line) => line.split(' ')[0])).toEqual(['a', 'b']);
  });

  it.each([
    '',
    '<html>login</html>',
    '{"message":"405 Method Not Allowed","statusCode":405}',
    '{"error":{}}',
  ])('are not asked about where the answer is %j', (output) =>
    expect(readAudit(output)).toMatchObject({ asked: false, high: [] }),
  );
});
