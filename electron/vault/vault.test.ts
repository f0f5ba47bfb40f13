import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { delayAfter } from './attempts';
import { vaultFiles } from './file';
import { seal, unseal } from './seal';
import type { SystemStore } from './system-store';
import { Vault } from './vault';

const strength = { memoryKiB: 8, passes: 1, lanes: 1 };
const passphrase = '北关社区 2026';
let folder: string;
let now: number;

/** A system that protects, with a key of its own; `reset` is the profile being thrown away. */
function fakeSystem(protects: boolean): SystemStore & { reset(): void } {
  let key = new Uint8Array(32).fill(7);
  return {
    protects: () => Promise.resolve(protects),
    seal: (secret) => Promise.resolve(seal(key, secret, 'system')),
    unseal: async (sealed) => Promise.resolve(unseal(key, sealed, 'system')),
    reset: () => {
      key = new Uint8Array(32).fill(8);
    },
  };
}

const open = (system: SystemStore = fakeSystem(false)): Vault =>
  new Vault({ folder, system, strength, now: () => now });
const vaultText = (): Promise<string> => readFile(join(folder, 'vault.json'), 'utf8');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mqb-vault-'));
  now = 1_800_000_000_000;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a vault with a passphrase', () => {
  it('gives the same random key again after a restart, and only to the passphrase', async () => {
    const key = await open().create({ passphrase });
    expect(key).toHaveLength(32);
    expect(await open().status()).toMatchObject({ state: 'locked', passphraseRequired: true });
    expect(await open().unlock({ passphrase })).toEqual(key);
    await expect(open().unlock({ passphrase: 'wrong' })).rejects.toMatchObject({ code: 'wrongPassphrase' });
    await expect(open().unlock({})).rejects.toMatchObject({ code: 'passphraseRequired' });
  });

  it('holds neither the key nor the passphrase in its file', async () => {
    const key = await open().create({ passphrase });
    const text = await vaultText();
    expect(text).not.toContain(Buffer.from(key).toString('base64'));
    expect(text).not.toContain(passphrase);
  });

  it('takes full-width letters of an input method for the same', async () => {
    const key = await open().create({ passphrase: 'abc123' });
    expect(await open().unlock({ passphrase: 'ａｂｃ１２３' })).toEqual(key);
  });

  it('is made once, also when asked twice at the same moment', async () => {
    const vault = open();
    const results = await Promise.allSettled([
      vault.create({ passphrase }),
      vault.create({ passphrase: 'other' }),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected']);
    await expect(open().create({ passphrase })).rejects.toMatchObject({ code: 'alreadySetUp' });
  });
});

describe('wrong passphrases', () => {
  it('cost growing time that a restart does not shorten', async () => {
    await open().create({ passphrase });
    const attempt = (given: string): Promise<unknown> => open().unlock({ passphrase: given });
    await expect(attempt('1')).rejects.toMatchObject({ retryAfterMs: undefined });
    await expect(attempt('2')).rejects.toMatchObject({ retryAfterMs: undefined });
    await expect(attempt('3')).rejects.toMatchObject({ retryAfterMs: 5_000 });
    now += 4_000;
    // Even the right one has to wait, or the wait would tell which one it was.
    await expect(attempt(passphrase)).rejects.toMatchObject({ code: 'wrongPassphrase', retryAfterMs: 1_000 });
    now += 1_000;
    await expect(attempt('4')).rejects.toMatchObject({ retryAfterMs: 10_000 });
    now += 10_000;
    await expect(attempt(passphrase)).resolves.toHaveLength(32);
    await expect(attempt('5')).rejects.toMatchObject({ retryAfterMs: undefined });
  });

  it('cannot be sent side by side to escape the count', async () => {
    await open().create({ passphrase });
    const vault = open();
    const results = await Promise.allSettled(
      ['1', '2', '3', passphrase].map((p) => vault.unlock({ passphrase: p })),
    );
    expect(results.at(-1)).toMatchObject({ status: 'rejected' });
  });

  it('wait no longer than the delay when the clock was set back, and at most a quarter of an hour', async () => {
    await open().create({ passphrase });
    for (const wrong of ['1', '2', '3'])
      await open()
        .unlock({ passphrase: wrong })
        .catch(() => undefined);
    now -= 86_400_000;
    await expect(open().unlock({ passphrase })).rejects.toMatchObject({ retryAfterMs: 5_000 });
    expect(delayAfter(60)).toBe(900_000);
  });
});

describe('a vault under the operating system', () => {
  it('opens without a passphrase', async () => {
    const system = fakeSystem(true);
    const key = await open(system).create({});
    expect(await open(system).status()).toMatchObject({ state: 'open', passphraseRequired: false });
    expect(await open(system).unlock({})).toEqual(key);
  });

  it('still asks for a passphrase where one was set', async () => {
    const system = fakeSystem(true);
    await open(system).create({ passphrase });
    expect(await open(system).status()).toMatchObject({ state: 'locked', passphraseRequired: false });
  });

  it('says damaged when the system lost its key', async () => {
    const system = fakeSystem(true);
    await open(system).create({});
    system.reset();
    await expect(open(system).unlock({})).rejects.toMatchObject({ code: 'damaged' });
  });

  it('is not made where the system does not really protect', async () => {
    await expect(open(fakeSystem(false)).create({})).rejects.toMatchObject({ code: 'passphraseRequired' });
    expect(await open().status()).toMatchObject({ state: 'empty' });
  });
});

describe('a damaged file', () => {
  it.each(['', '{', '{"version":1}', '{"version":3,"key":{"kind":"system","sealed":"AAAA"}}', '[]'])(
    'is said and never written over: %s',
    async (text) => {
      await writeFile(join(folder, 'vault.json'), text);
      await expect(open().status()).rejects.toMatchObject({ code: 'damaged' });
      await expect(open().unlock({ passphrase })).rejects.toMatchObject({ code: 'damaged' });
      await expect(open().create({ passphrase })).rejects.toMatchObject({ code: 'damaged' });
      expect(await vaultText()).toBe(text);
    },
  );

  it('asks for no absurd amount of memory', async () => {
    await open().create({ passphrase });
    const content = JSON.parse(await vaultText()) as { people: { strength: { memoryKiB: number } }[] };
    for (const person of content.people) person.strength.memoryKiB = 2 ** 31;
    for (const name of vaultFiles) await writeFile(join(folder, name), JSON.stringify(content));
    await expect(open().unlock({ passphrase })).rejects.toMatchObject({ code: 'damaged' });
  });

  it('without a vault there is nothing to unlock', async () => {
    await expect(open().unlock({ passphrase })).rejects.toMatchObject({ code: 'notSetUp' });
  });
});
