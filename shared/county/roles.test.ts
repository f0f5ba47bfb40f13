import { describe, expect, it } from 'vitest';
import { accountRoles, mayRead, mayWrite, parseRole, readerRoles } from './roles';

const code = '420683001001';

describe('roles', () => {
  it('let a community read and write everything of its own and nothing of its neighbour', () => {
    const roles = accountRoles([`community:${code}`]);
    expect(mayRead(roles, code, 'visits')).toBe(true);
    expect(mayWrite(roles, code)).toBe(true);
    expect(mayRead(roles, '420683001002', 'figures')).toBe(false);
    expect(mayWrite(roles, '420683001002')).toBe(false);
  });

  it('let a reader read and not write', () => {
    expect(mayRead([`community:${code}:reader`], code, 'members')).toBe(true);
    expect(mayWrite([`community:${code}:reader`], code)).toBe(false);
  });

  it('let street and county see figures but no households or visits', () => {
    for (const role of ['street:420683001', 'county:420683']) {
      expect(mayRead([role], code, 'figures')).toBe(true);
      for (const kept of ['households', 'visits', 'members', 'meetings'] as const) {
        expect(mayRead([role], code, kept)).toBe(false);
      }
      expect(mayWrite([role], code)).toBe(false);
    }
    expect(readerRoles(code, 'visits')).toEqual([`community:${code}`, `community:${code}:reader`]);
  });

  it('leave a disabled account with the directory only', () => {
    expect(accountRoles([`community:${code}`, 'disabled'])).toEqual(['mqb', 'disabled']);
    expect(mayRead(['disabled', `community:${code}`], code, 'orgUnits')).toBe(false);
    expect(mayWrite(['disabled', `community:${code}`], code)).toBe(false);
  });

  it('are understood from their spelling, and others are not', () => {
    expect(parseRole(`community:${code}`)).toEqual({ kind: 'community', code });
    expect(parseRole(`community:${code}:reader`)).toEqual({ kind: 'reader', code });
    expect(parseRole('street:420683001')).toEqual({ kind: 'street', code: '420683001' });
    expect(parseRole('county:420683')).toEqual({ kind: 'county', code: '420683' });
    expect(parseRole('disabled')).toEqual({ kind: 'disabled' });
    for (const other of ['_admin', 'community:1', 'street:4206830010', 'x']) {
      expect(parseRole(other)).toBeUndefined();
    }
  });
});
