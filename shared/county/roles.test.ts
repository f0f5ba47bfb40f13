import { describe, expect, it } from 'vitest';
import { collectionNames } from './databases';
import {
  accountRoles,
  gridsOf,
  mayDecideStanding,
  mayRead,
  mayWrite,
  parseRole,
  readerRoles,
  rightsIn,
  standsAbove,
} from './roles';

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

  it('let decide on membership only who writes members and has that role for the community', () => {
    expect(mayDecideStanding([`community:${code}`, `standing:${code}`], code)).toBe(true);
    expect(mayDecideStanding([`community:${code}`], code)).toBe(false);
    expect(mayDecideStanding([`standing:${code}`, `community:${code}:reader`], code)).toBe(false);
    expect(mayDecideStanding([`community:${code}`, 'standing:420683001002'], code)).toBe(false);
    expect(parseRole(`standing:${code}`)).toEqual({ kind: 'standing', code });
    expect(mayRead([`standing:${code}`], code, 'members')).toBe(false);
  });

  it('let a secretary read all and write what a secretary writes', () => {
    const roles = accountRoles([`secretary:${code}`]);
    for (const collection of collectionNames) expect(mayRead(roles, code, collection)).toBe(true);
    const written = collectionNames.filter((collection) => mayWrite(roles, code, collection));
    expect(written).toEqual(['councils', 'meetings', 'matters']);
    expect(mayWrite(roles, code)).toBe(false);
    expect(rightsIn(roles, code, 'journal')).toEqual(['own']);
  });

  it('let a grid worker open what is needed at the door, no roster and no minutes', () => {
    const roles = accountRoles([`grid:${code}:第一网格`, `grid:${code}:a:b`, 'grid:420683001002:z']);
    expect(roles).toContain(`grid:${code}`);
    const open = collectionNames.filter((collection) => mayRead(roles, code, collection));
    expect(open).toEqual(['orgUnits', 'households', 'visits', 'matters', 'journal']);
    expect(gridsOf(roles, code)).toEqual(['第一网格', 'a:b']);
    expect(rightsIn(roles, code, 'visits')).toEqual(['grid']);
    expect(mayWrite(roles, code, 'visits')).toBe(false);
  });

  it('let the street open everything below it and the county no doors', () => {
    for (const collection of collectionNames) {
      expect(mayRead(['street:420683001'], code, collection)).toBe(true);
      expect(mayRead(['street:420683002'], code, collection)).toBe(false);
    }
    const open = collectionNames.filter((collection) => mayRead(['county:420683'], code, collection));
    expect(open).toEqual(['orgUnits', 'members', 'councils', 'meetings', 'matters', 'figures', 'journal']);
    expect(rightsIn(['county:420683'], code, 'members')).toEqual(['transfer']);
    expect(readerRoles(code, 'ledger')).toEqual([
      `community:${code}`,
      `community:${code}:reader`,
      `secretary:${code}`,
      'street:420683001',
    ]);
  });

  it('add up', () => {
    const roles = [`grid:${code}`, 'street:420683001'];
    expect(rightsIn(roles, code, 'households')).toEqual(['grid', 'transfer']);
    expect(rightsIn([...roles, 'disabled'], code, 'households')).toEqual([]);
  });

  it('leave a disabled account with the directory only', () => {
    expect(accountRoles([`community:${code}`, 'disabled'])).toEqual(['mqb', 'disabled']);
    expect(mayRead(['disabled', `community:${code}`], code, 'orgUnits')).toBe(false);
    expect(mayWrite(['disabled', `community:${code}`], code)).toBe(false);
  });

  it('tell who stands above the communities from who works in several', () => {
    expect(standsAbove(['mqb', 'street:420683001'])).toBe(true);
    expect(standsAbove(['mqb', 'county:420683'])).toBe(true);
    expect(standsAbove(['community:420683001001', 'community:420683001002'])).toBe(false);
  });

  it('are understood from their spelling, and others are not', () => {
    expect(parseRole(`community:${code}`)).toEqual({ kind: 'community', code });
    expect(parseRole(`community:${code}:reader`)).toEqual({ kind: 'reader', code });
    expect(parseRole('street:420683001')).toEqual({ kind: 'street', code: '420683001' });
    expect(parseRole('county:420683')).toEqual({ kind: 'county', code: '420683' });
    expect(parseRole(`secretary:${code}`)).toEqual({ kind: 'secretary', code });
    expect(parseRole(`grid:${code}:第一网格`)).toEqual({ kind: 'grid', code, grid: '第一网格' });
    expect(parseRole(`grid:${code}`)).toEqual({ kind: 'grid', code });
    expect(parseRole('disabled')).toEqual({ kind: 'disabled' });
    for (const other of [
      '_admin',
      'community:1',
      'street:4206830010',
      `grid:${code}: `,
      'secretary:1',
      'x',
    ]) {
      expect(parseRole(other)).toBeUndefined();
    }
  });
});
