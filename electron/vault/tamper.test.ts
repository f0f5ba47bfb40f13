import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vaultFiles, vaultOfFile } from './file';
import { Vault } from './vault';

const strength = { memoryKiB: 8, passes: 1, lanes: 1 };
const passphrase = '北关社区 2026';
let folder: string;
let key: Uint8Array;
let whole: string;

const system = {
  protects: () => Promise.resolve(false),
  seal: () => Promise.reject(new Error('no system')),
  unseal: () => Promise.reject(new Error('no system')),
};
const open = (): Vault => new Vault({ folder, system, strength });
const pathOf = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mqb-tamper-'));
  const vault = open();
  await vault.create({ passphrase });
  await vault.addPerson({ name: '小李', ownName: '老王', passphrase: 'another one', current: passphrase });
  await vault.renewRecovery({ current: passphrase });
  key = structuredClone((await vault.beginRekey({ current: passphrase })).current.key);
  whole = await readFile(pathOf('vault.json'), 'utf8');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The file with one bit of one byte turned over. */
function flipped(at: number): Buffer {
  const bytes = Buffer.from(whole);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

describe('one byte of the keys', () => {
  it('is found wherever it lies, or changes nothing', () => {
    const content = vaultOfFile(whole);
    expect(content).toBeDefined();
    const { length } = Buffer.from(whole);
    let found = 0;
    for (let at = 0; at < length; at += 1) {
      const read = vaultOfFile(flipped(at).toString('utf8'));
      if (read) expect(read).toEqual(content);
      else found += 1;
    }
    // What passes is white space between the fields.
    expect(found).toBeGreaterThan(length * 0.7);
  });

  it.each(vaultFiles)('is mended from the other copy: %s', async (name) => {
    const { length } = Buffer.from(whole);
    for (let at = 3; at < length; at += 97) {
      await writeFile(pathOf(name), flipped(at));
      await expect(open().unlock({ passphrase })).resolves.toEqual(key);
      for (const each of vaultFiles) expect(await readFile(pathOf(each), 'utf8')).toBe(whole);
    }
  });

  it('is said when it is the same one in both, and both stay as they are', async () => {
    const at = whole.indexOf('"sealed"') + 20;
    for (const name of vaultFiles) await writeFile(pathOf(name), flipped(at));
    await expect(open().status()).rejects.toMatchObject({ code: 'damaged' });
    await expect(open().unlock({ passphrase })).rejects.toMatchObject({ code: 'damaged' });
    for (const name of vaultFiles) expect(await readFile(pathOf(name))).toEqual(flipped(at));
  });
});
