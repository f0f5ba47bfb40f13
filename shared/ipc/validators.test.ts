import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels, checkInput } from './validators';

describe('checkInput', () => {
  it('lets good calls through', () => {
    expect(checkInput('vault:unlock', [{ passphrase: 'p' }])).toEqual({ passphrase: 'p' });
    expect(checkInput('vault:create', [{}])).toEqual({});
    expect(checkInput('app:version', [undefined])).toBeUndefined();
    const bytes = new Uint8Array([1, 2]);
    expect(checkInput('files:save', [{ suggestedName: 'a.xlsx', bytes }]).bytes).toBe(bytes);
  });

  it('names the fields of a bad call and never its values', () => {
    expect(() => checkInput('county:signIn', [{ url: 'http://x', user: 7, password: '' }])).toThrow(
      'county:signIn: not valid: user, password',
    );
    expect(() => checkInput('vault:unlock', [{ passphrase: 'secret', extra: 1 }])).not.toThrow(/secret/);
  });

  it('refuses a second argument and unknown fields', () => {
    expect(() => checkInput('county:setUrl', ['http://x', 'y'])).toThrow('one argument');
    expect(() => checkInput('vault:create', [{ passphrase: 'p', path: '/etc' }])).toThrow('not valid');
    expect(() => checkInput('files:save', [{ suggestedName: 'a', bytes: [1, 2] }])).toThrow('bytes');
  });

  it('refuses whatever is not meant, on every channel', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...channels),
        fc.oneof(fc.integer(), fc.array(fc.anything())),
        (channel, junk) => {
          // The one channel that means a number.
          fc.pre(channel !== 'vault:noteUnsent' || typeof junk !== 'number' || junk < 0);
          expect(() => checkInput(channel, [junk])).toThrow(channel);
        },
      ),
    );
  });
});
