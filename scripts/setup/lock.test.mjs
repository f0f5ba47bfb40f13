import { describe, expect, it } from 'vitest';
import { find } from '../checks/lock-file.mjs';
import { complete } from './lock.mjs';

const parent = (/** @type {Record<string, string>} */ optionalDependencies) => ({
  version: '2.0.0',
  dev: true,
  license: 'MIT',
  optionalDependencies,
});
const lockOf = (/** @type {Record<string, object>} */ packages) => ({
  lockfileVersion: 3,
  packages: { '': {}, ...packages },
});

describe('the lock file', () => {
  const lock = lockOf({
    'node_modules/a': parent({
      '@a/darwin-arm64': '2.0.0',
      '@a/linux-x64-musl': '2.0.0',
      '@a/linux-x64-gnu': '2.0.0',
    }),
    'node_modules/@a/linux-x64-gnu': { version: '2.0.0' },
  });

  it('lacks what its registry did not hold', () => {
    expect(find(lock, {}).map(({ text }) => text)).toEqual([
      'lacks @a/darwin-arm64@2.0.0: node scripts/setup/lock.mjs',
      'lacks @a/linux-x64-musl@2.0.0: node scripts/setup/lock.mjs',
    ]);
  });

  it('lacks what package.json names, in that very version', () => {
    const named = lockOf({ 'node_modules/a': { version: '2.0.0' }, 'node_modules/b': { version: '1.0.0' } });
    const manifest = { dependencies: { a: '2.0.0', b: '1.1.0' }, devDependencies: { c: '3.0.0' } };
    expect(find(named, manifest).map(({ text }) => text)).toEqual([
      'lacks b@1.1.0 of package.json: npm install',
      'lacks c@3.0.0 of package.json: npm install',
    ]);
  });

  it('is completed with what the names say', () => {
    const { packages } = complete(lock);
    expect(packages['node_modules/@a/darwin-arm64']).toEqual({
      version: '2.0.0',
      cpu: ['arm64'],
      dev: true,
      license: 'MIT',
      optional: true,
      os: ['darwin'],
    });
    expect(packages['node_modules/@a/linux-x64-musl']).toMatchObject({
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    });
    expect(find({ packages }, {})).toEqual([]);
    expect(Object.keys(packages)).toEqual([
      '',
      'node_modules/@a/darwin-arm64',
      'node_modules/@a/linux-x64-gnu',
      'node_modules/@a/linux-x64-musl',
      'node_modules/a',
    ]);
  });

  it('finds a package where Node would', () => {
    const nested = lockOf({
      'node_modules/b/node_modules/a': parent({ x: '1.0.0', y: '1.0.0' }),
      'node_modules/b/node_modules/x': {},
      'node_modules/y': {},
    });
    expect(find(nested, {})).toEqual([]);
  });

  it('is not completed with guesses', () => {
    expect(() => complete(lockOf({ 'node_modules/a': parent({ fsevents: '~2.3.3' }) }))).toThrow(
      'fsevents@~2.3.3',
    );
  });
});
