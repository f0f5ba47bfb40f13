import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { IndexedVaultStore, type KeptVault } from './store';
import { BrowserVault } from './vault';

const cheap = { memoryKiB: 64, iterations: 1, parallelism: 1 };
const passphrase = '北关-社区 2026';
let now = 1_000_000;
let store: IndexedVaultStore;
let vault: BrowserVault;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  now = 1_000_000;
  store = new IndexedVaultStore();
  vault = new BrowserVault(store, cheap, () => now);
});

const kept = async (): Promise<KeptVault> => (await store.read()) as KeptVault;

describe('BrowserVault', () => {
  it('gives the same key after a new start', async () => {
    expect(await vault.status()).toEqual({ state: 'empty', passphraseRequired: true });
    const key = await vault.create({ passphrase });
    expect(key).toHaveLength(32);
    const later = new BrowserVault(new IndexedVaultStore(), cheap);
    expect(await later.status()).toMatchObject({ state: 'locked' });
    expect(await later.unlock({ passphrase })).toEqual(key);
  });

  it('takes the same letters however the keyboard composes them', async () => {
    const key = await vault.create({ passphrase: 'caf\u00e9 123' });
    expect(await vault.unlock({ passphrase: 'cafe\u0301 123' })).toEqual(key);
  });

  it('keeps neither key nor passphrase in plain', async () => {
    const key = await vault.create({ passphrase });
    const words = JSON.stringify(await kept());
    expect(words).not.toContain(passphrase);
    expect(words).not.toContain(btoa(String.fromCharCode(...key)));
  });

  it('never makes a second key', async () => {
    await vault.create({ passphrase });
    await expect(vault.create({ passphrase })).rejects.toMatchObject({ code: 'alreadySetUp' });
  });

  it('insists on a passphrase', async () => {
    await expect(vault.create({})).rejects.toMatchObject({ code: 'passphraseRequired' });
    await expect(vault.unlock({ passphrase })).rejects.toMatchObject({ code: 'notSetUp' });
  });

  it('makes wrong passphrases cost time, and forgets them after the right one', async () => {
    const key = await vault.create({ passphrase });
    const wrong = (): Promise<unknown> => vault.unlock({ passphrase: 'x' }).catch((error: unknown) => error);
    expect(await wrong()).toMatchObject({ code: 'wrongPassphrase', retryAfterMs: undefined });
    await wrong();
    expect(await wrong()).toMatchObject({ code: 'wrongPassphrase', retryAfterMs: 1000 });
    await expect(vault.unlock({ passphrase })).rejects.toMatchObject({ retryAfterMs: 1000 });
    now += 1000;
    expect(await vault.unlock({ passphrase })).toEqual(key);
    expect(await kept()).toMatchObject({ failures: 0, notBefore: 0 });
  });

  it('is not locked for good by a clock that was set back', async () => {
    const key = await vault.create({ passphrase });
    await store.put({ ...(await kept()), notBefore: now + 86_400_000 });
    expect(await vault.unlock({ passphrase })).toEqual(key);
  });

  it.each([
    ['another version', { version: 2 }],
    ['a cost without measure', { kdf: { ...cheap, name: 'argon2id', salt: 'AAAA', memoryKiB: 1e9 } }],
    ['no ciphertext', { wrapped: undefined }],
  ])('calls an entry with %s damaged', async (_what, change) => {
    await vault.create({ passphrase });
    await store.put({ ...(await kept()), ...change } as unknown as KeptVault);
    await expect(vault.unlock({ passphrase })).rejects.toMatchObject({ code: 'damaged' });
  });
});
