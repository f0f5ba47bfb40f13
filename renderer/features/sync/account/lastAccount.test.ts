import { expect, it } from 'vitest';
import type { LocalStore } from '@/data/office';
import { lastAccount, mayChangeAccount, rememberAccount } from './lastAccount';

function localStore(): LocalStore {
  const values = new Map<string, unknown>();
  return {
    // Whoever asks knows what lies under the key.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    get: <T>(key: string) => Promise.resolve(values.get(key) as T | undefined),
    set: (key, value) => Promise.resolve(void values.set(key, value)),
    remove: (key) => Promise.resolve(void values.delete(key)),
  };
}

it('remembers the account over a sign-out', async () => {
  const local = localStore();
  await rememberAccount(local, { signedIn: true, user: 'beiguan', roles: [] });
  await rememberAccount(local, { signedIn: false, roles: [] });
  await rememberAccount(local, { signedIn: false, user: 'other', roles: [] });
  expect(await lastAccount(local)).toBe('beiguan');
});

it('lets another account in only when nothing waits', () => {
  expect(mayChangeAccount('a', 'b', 1)).toBe(false);
  expect(mayChangeAccount('a', 'b', 0)).toBe(true);
  expect(mayChangeAccount('a', 'a', 7)).toBe(true);
  expect(mayChangeAccount(undefined, 'b', 7)).toBe(true);
});
