import { describe, expect, it } from 'vitest';
import { entryOfCode, type DirectoryEntry } from './directory';

const entry = (code: string, more: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  _id: code,
  kind: 'community',
  code,
  name: code,
  street: { code: code.slice(0, 9) },
  county: { code: code.slice(0, 6) },
  formerCodes: [],
  ...more,
});

describe('a code in the directory', () => {
  const old = entry('420683001001', { presentCode: '420683002009', formerCodes: ['420683001001'] });
  const other = entry('420683001002');
  const docs = [
    other,
    { _id: '420683002009', kind: 'code' as const, code: '420683002009', community: old.code },
    old,
  ];

  it('leads to its community, whether it is the first one or a later one', () => {
    expect(entryOfCode(docs, '420683001001')).toBe(old);
    expect(entryOfCode(docs, '420683002009')).toBe(old);
    expect(entryOfCode(docs, '420683001002')).toBe(other);
  });

  it('may be unknown', () => {
    expect(entryOfCode(docs, '420683009999')).toBeUndefined();
  });
});
