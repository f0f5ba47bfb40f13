import { describe, expect, it } from 'vitest';
import { safeStorageStore } from './system-store';
import type { SafeStorage } from './system-store';

const turn = (text: string): string => text.split('').toReversed().join('');
const electron33 = (backend: string, available = true): SafeStorage => ({
  isEncryptionAvailable: () => available,
  getSelectedStorageBackend: () => backend,
  encryptString: (text) => Buffer.from(turn(text)),
  decryptString: (sealed) => turn(sealed.toString()),
});
const electron45 = (backend: string): SafeStorage => ({
  ...electron33(backend),
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: (text) => Promise.resolve(Buffer.from(turn(text))),
  decryptStringAsync: (sealed) => Promise.resolve({ result: turn(sealed.toString()) }),
});

describe('safeStorageStore', () => {
  it('trusts a real key store only', async () => {
    expect(await safeStorageStore(electron33('gnome_libsecret'), 'linux').protects()).toBe(true);
    expect(await safeStorageStore(electron33('basic_text'), 'linux').protects()).toBe(false);
    expect(await safeStorageStore(electron45('basic_text'), 'linux').protects()).toBe(false);
    expect(await safeStorageStore(electron33('unknown'), 'linux').protects()).toBe(false);
    expect(await safeStorageStore(electron33('kwallet5', false), 'linux').protects()).toBe(false);
    expect(await safeStorageStore(electron33(''), 'win32').protects()).toBe(true);
  });

  it.each([electron33('kwallet5'), electron45('kwallet5')])('gives back the same bytes', async (safe) => {
    const store = safeStorageStore(safe, 'linux');
    const secret = Uint8Array.from({ length: 32 }, (_, index) => index * 8);
    expect(await store.unseal(await store.seal(secret))).toEqual(secret);
  });

  it('counts a key store that fails as none', async () => {
    const safe = {
      ...electron45('kwallet5'),
      isAsyncEncryptionAvailable: () => Promise.reject(new Error('dbus')),
    };
    expect(await safeStorageStore(safe, 'linux').protects()).toBe(false);
  });
});
