import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectionNames, databaseName, parseDatabaseName } from './databases';

describe('database names', () => {
  it('are kebab-case behind the community code', () => {
    expect(databaseName('420683001001', 'orgUnits')).toBe('mqb-420683001001-org-units');
    expect(databaseName('420683001001', 'ledger')).toBe('mqb-420683001001-ledger');
  });

  it('come back as what they were made of', () => {
    const code = fc.stringMatching(/^\d{12}$/);
    fc.assert(
      fc.property(code, fc.constantFrom(...collectionNames), (code, collection) => {
        const name = databaseName(code, collection);
        expect(name).toMatch(/^[a-z][a-z0-9_$()+/-]*$/);
        expect(parseDatabaseName(name)).toEqual({ code, collection });
      }),
    );
  });

  it('refuse a code of another length', () => {
    expect(() => databaseName('420683', 'members')).toThrow(RangeError);
  });

  it('leave other databases alone', () => {
    for (const name of ['mqb-directory', '_users', 'mqb-420683001001-secrets', 'mqb-4206-members']) {
      expect(parseDatabaseName(name)).toBeUndefined();
    }
  });
});
