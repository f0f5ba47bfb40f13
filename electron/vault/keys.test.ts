import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newRecoveryCode, readRecoveryCode } from './recovery-code';
import { keyOfPassphrase } from './passphrase';
import { seal } from './seal';
import { Vault } from './vault';

const strength = { memoryKiB: 8, passes: 1, lanes: 1 };
const mine = '北关社区 2026';
const hers = '窗口二的口令';
let folder: string;
let stillDisabled: boolean;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mqb-keys-'));
  stillDisabled = true;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const system = {
  protects: () => Promise.resolve(false),
  seal: () => Promise.reject(new Error('no system')),
  unseal: () => Promise.reject(new Error('no system')),
};
const open = (): Vault =>
  new Vault({ folder, system, strength, stillDisabled: () => Promise.resolve(stillDisabled) });
const text = (name = 'vault.json') => readFile(join(folder, name), 'utf8');
async function made(): Promise<{ vault: Vault; key: Uint8Array }> {
  const vault = open();
  return { vault, key: await vault.create({ passphrase: mine }) };
}

describe('another passphrase', () => {
  it('opens the same data, and the one before opens nothing', async () => {
    const { vault, key } = await made();
    await vault.changePassphrase({ current: mine, next: 'another one' });
    expect(await open().unlock({ passphrase: 'another one' })).toEqual(key);
    await expect(open().unlock({ passphrase: mine })).rejects.toMatchObject({ code: 'wrongPassphrase' });
  });

  it('needs the one before, and an opened vault', async () => {
    const { vault } = await made();
    await expect(vault.changePassphrase({ current: 'wrong', next: 'another one' })).rejects.toMatchObject({
      code: 'wrongPassphrase',
    });
    await expect(vault.changePassphrase({ next: 'another one' })).rejects.toMatchObject({
      code: 'passphraseRequired',
    });
    await expect(open().changePassphrase({ current: mine, next: 'another one' })).rejects.toMatchObject({
      code: 'notSetUp',
    });
    await expect(open().unlock({ passphrase: mine })).resolves.toHaveLength(32);
  });
});

describe('several people', () => {
  it('open the same key, each with a passphrase of their own', async () => {
    const { vault, key } = await made();
    const id = await vault.addPerson({ name: '小李', ownName: '老王', passphrase: hers, current: mine });
    const { people } = await open().status();
    expect(people?.map(({ name }) => name)).toEqual(['老王', '小李']);
    expect(await open().unlock({ passphrase: hers, person: id })).toEqual(key);
    expect(await open().unlock({ passphrase: mine })).toEqual(key);
    await expect(open().unlock({ passphrase: mine, person: id })).rejects.toMatchObject({
      code: 'wrongPassphrase',
    });
  });

  it('are told apart by name', async () => {
    const { vault } = await made();
    const add = (name: string, ownName?: string) =>
      vault.addPerson({ name, passphrase: hers, current: mine, ...(ownName && { ownName }) });
    await expect(add('小李')).rejects.toMatchObject({ code: 'refused' });
    await expect(add('小李', '小李')).rejects.toMatchObject({ code: 'refused' });
    expect((await vault.status()).people).toHaveLength(1);
  });

  it('can be removed, but not by themselves', async () => {
    const { vault } = await made();
    const id = await vault.addPerson({ name: '小李', ownName: '老王', passphrase: hers, current: mine });
    const own = (await vault.status()).current ?? '';
    await expect(vault.removePerson({ id: own, current: mine })).rejects.toMatchObject({ code: 'refused' });
    await vault.removePerson({ id, current: mine });
    await expect(open().unlock({ passphrase: hers, person: id })).rejects.toMatchObject({ code: 'refused' });
    await expect(open().unlock({ passphrase: mine })).resolves.toHaveLength(32);
  });
});

describe('the recovery sheet', () => {
  it('opens the data and sets a new passphrase', async () => {
    const { vault, key } = await made();
    const code = await vault.renewRecovery({ current: mine });
    expect(code).toMatch(/^(?:[2-9A-HJ-NP-Z]{5}-){4}[2-9A-HJ-NP-Z]{5}$/);
    expect(await text()).not.toContain(code);
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
    expect(await open().recover({ code: typed, passphrase: 'new passphrase' })).toEqual(key);
    expect(await open().unlock({ passphrase: 'new passphrase' })).toEqual(key);
    await expect(open().unlock({ passphrase: mine })).rejects.toMatchObject({ code: 'wrongPassphrase' });
  });

  it('is void once it was renewed, and a wrong one changes nothing', async () => {
    const { vault } = await made();
    const old = await vault.renewRecovery({ current: mine });
    await vault.renewRecovery({ current: mine });
    for (const code of [old, newRecoveryCode(), 'ABCDE', ''])
      await expect(open().recover({ code, passphrase: 'new passphrase' })).rejects.toMatchObject({
        code: 'wrongCode',
      });
    await expect(open().unlock({ passphrase: mine })).resolves.toHaveLength(32);
  });

  it('tells a mistyped letter by its check letter', () => {
    const code = newRecoveryCode();
    const wrong = (code.startsWith('A') ? 'B' : 'A') + code.slice(1);
    expect(readRecoveryCode(code)).toHaveLength(24);
    const found = Array.from({ length: 200 }, () => newRecoveryCode()).filter(
      (one) => readRecoveryCode((one.startsWith('A') ? 'B' : 'A') + one.slice(1)) !== undefined,
    );
    // One in 32 slips through to be refused by the key itself.
    expect(found.length).toBeLessThan(40);
    expect(wrong).not.toBe(code);
  });
});

describe('locking', () => {
  it('overwrites the key in place', async () => {
    const { vault, key } = await made();
    const held = vault.dataKey();
    expect(held).toEqual(key);
    vault.lock();
    expect(vault.dataKey()).toBeUndefined();
    expect(held).toEqual(new Uint8Array(32));
    // What was given away belongs to whoever has it.
    expect(key).not.toEqual(new Uint8Array(32));
  });
});

describe('an account out of use', () => {
  it('keeps the data shut, with passphrase and with recovery code, until the county says otherwise', async () => {
    const { vault } = await made();
    const code = await vault.renewRecovery({ current: mine });
    await vault.markDisabled();
    vault.lock();
    expect(await open().status()).toMatchObject({ disabled: true });
    await expect(open().unlock({ passphrase: mine })).rejects.toMatchObject({ code: 'disabled' });
    await expect(open().recover({ code, passphrase: 'new passphrase' })).rejects.toMatchObject({
      code: 'disabled',
    });
    await expect(open().unlock({ passphrase: 'wrong' })).rejects.toMatchObject({ code: 'wrongPassphrase' });
    stillDisabled = false;
    await expect(open().unlock({ passphrase: mine })).resolves.toHaveLength(32);
    expect(await open().status()).toMatchObject({ disabled: false });
  });
});

describe('the second copy', () => {
  it.each(['', '{"version":2,"peop'])('opens the data when the first is %j, and mends it', async (damage) => {
    const { key } = await made();
    const whole = await text();
    await writeFile(join(folder, 'vault.json'), damage);
    expect(await open().unlock({ passphrase: mine })).toEqual(key);
    expect(await text()).toBe(whole);
  });

  it('is mended itself, also when it is older', async () => {
    const { vault } = await made();
    const older = await text('vault.bak');
    await vault.changePassphrase({ current: mine, next: 'another one' });
    await writeFile(join(folder, 'vault.bak'), older);
    await open().status();
    expect(await text('vault.bak')).toBe(await text());
    await rm(join(folder, 'vault.json'));
    await expect(open().unlock({ passphrase: mine })).rejects.toMatchObject({ code: 'wrongPassphrase' });
  });
});

it('opens a vault of the first version', async () => {
  const key = new Uint8Array(32).fill(9);
  const salt = new Uint8Array(16).fill(1);
  const sealed = seal(await keyOfPassphrase(mine, salt, strength), key, 'minqingben vault 1');
  const old = {
    version: 1,
    key: { kind: 'passphrase', salt: Buffer.from(salt).toString('base64'), strength, sealed },
  };
  await writeFile(join(folder, 'vault.json'), JSON.stringify(old));
  const vault = open();
  expect(await vault.unlock({ passphrase: mine })).toEqual(key);
  await vault.changePassphrase({ current: mine, next: 'another one' });
  expect(await open().unlock({ passphrase: 'another one' })).toEqual(key);
});
