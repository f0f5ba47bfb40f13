import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vaultFiles } from './file';
import { seal, unseal } from './seal';
import type { SystemStore } from './system-store';
import { Vault } from './vault';

const strength = { memoryKiB: 8, passes: 1, lanes: 1 };
const mine = '北关社区 2026';
const hers = '窗口二的口令';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mqb-rekey-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const noSystem: SystemStore = {
  protects: () => Promise.resolve(false),
  seal: () => Promise.reject(new Error('no system')),
  unseal: () => Promise.reject(new Error('no system')),
};
const open = (system = noSystem): Vault => new Vault({ folder, system, strength });
const copies = (): Promise<string[]> =>
  Promise.all(vaultFiles.map((name) => readFile(join(folder, name), 'utf8')));
const put = async (texts: string[]): Promise<void> => {
  for (const [at, name] of vaultFiles.entries()) await writeFile(join(folder, name), texts[at] ?? '');
};
/** An old copy of the keys, put back beside data of today. */
async function oldCopyOpens(texts: string[], passphrase: string, wanted: Uint8Array): Promise<boolean> {
  const now = await copies();
  await put(texts);
  const vault = open();
  const found = await vault.unlock({ passphrase });
  await put(now);
  return Buffer.from(found).equals(wanted);
}

async function twoPeople(): Promise<{ vault: Vault; old: Uint8Array; her: string; code: string }> {
  const vault = open();
  const old = await vault.create({ passphrase: mine });
  const her = await vault.addPerson({ name: '小李', ownName: '老王', passphrase: hers, current: mine });
  const code = await vault.renewRecovery({ current: mine });
  return { vault, old, her, code };
}

describe('another data key', () => {
  it('needs the passphrase, and changes nothing without it', async () => {
    const { vault, old } = await twoPeople();
    const before = await copies();
    await expect(vault.beginRekey({ current: 'wrong' })).rejects.toMatchObject({ code: 'wrongPassphrase' });
    expect(await copies()).toEqual(before);
    expect(vault.dataKey()).toEqual(old);
  });

  it('is another key with the next number; the one before is at hand until the end, also after a restart', async () => {
    const { vault, old } = await twoPeople();
    const ring = structuredClone(await vault.beginRekey({ current: mine }));
    expect(ring.current.id).toBe(1);
    expect(ring.current.key).not.toEqual(old);
    expect(ring.former).toEqual([{ id: 0, key: old }]);
    expect(await vault.status()).toMatchObject({ rekey: { running: true } });

    const again = open();
    await again.unlock({ passphrase: mine });
    expect(again.ring()).toEqual(ring);
    expect(await again.beginRekey({ current: mine })).toEqual(ring);
    await again.endRekey();
    expect(again.ring()).toEqual({ current: ring.current, former: [] });
    expect(await again.allKeys()).toEqual([ring.current.key, old]);
    const later = open();
    await later.unlock({ passphrase: mine });
    expect(later.ring()).toEqual({ current: ring.current, former: [] });
  });

  it('reaches everybody at their next unlocking, and from then on an old copy of the keys opens nothing', async () => {
    const { vault, old, her, code } = await twoPeople();
    const kept = await copies();
    const { key } = structuredClone(await vault.beginRekey({ current: mine })).current;
    await vault.endRekey();
    expect(await vault.status()).toMatchObject({
      rekey: { running: false, waiting: [her], recoveryWaits: true },
    });
    // So long the old copy, which opens the old key, opens the hand-over with it.
    expect(JSON.parse((await copies())[0] ?? '')).toMatchObject({ handovers: [{ from: 0, to: 1 }] });

    expect(await open().unlock({ passphrase: hers, person: her })).toEqual(key);
    expect(await open().status()).toMatchObject({ rekey: { waiting: [], recoveryWaits: true } });
    expect(await open().recover({ code, passphrase: mine })).toEqual(key);
    expect(await open().status()).toMatchObject({ rekey: { waiting: [], recoveryWaits: false } });
    const [text = ''] = await copies();
    expect(JSON.parse(text)).toMatchObject({ key: 1, handovers: [] });
    expect(await oldCopyOpens(kept, mine, old)).toBe(true);
    expect(text).not.toContain(Buffer.from(key).toString('base64'));
    // The same code again: the sheet was not made void by using it.
    expect(await open().recover({ code, passphrase: mine })).toEqual(key);
  });

  it('can be changed again before everybody came by', async () => {
    const { vault, her } = await twoPeople();
    for (let round = 0; round < 3; round += 1) {
      await vault.beginRekey({ current: mine });
      await vault.endRekey();
    }
    const key = Uint8Array.from(vault.dataKey() ?? []);
    expect(vault.ring().current.id).toBe(3);
    expect(await open().unlock({ passphrase: hers, person: her })).toEqual(key);
  });

  it('goes on for ever: numbers come round, and who never came keeps one from being given twice', async () => {
    const { vault, her } = await twoPeople();
    await vault.renewRecovery({ current: mine });
    for (let round = 0; round < 15; round += 1) {
      await vault.beginRekey({ current: mine });
      await vault.endRekey();
    }
    await expect(vault.beginRekey({ current: mine })).rejects.toMatchObject({ code: 'refused' });
    await vault.removePerson({ id: her, current: mine });
    await vault.renewRecovery({ current: mine });
    await vault.beginRekey({ current: mine });
    expect(vault.ring().current.id).toBe(0);
    expect(await open().unlock({ passphrase: mine })).toEqual(vault.dataKey());
  });

  it('removing the last who waits closes the hand-over', async () => {
    const { vault, her } = await twoPeople();
    await vault.beginRekey({ current: mine });
    await vault.endRekey();
    await vault.renewRecovery({ current: mine });
    await vault.removePerson({ id: her, current: mine });
    expect(JSON.parse((await copies())[0] ?? '')).toMatchObject({ handovers: [] });
  });

  it('goes through the system where no passphrase was set', async () => {
    const key = new Uint8Array(32).fill(7);
    const system: SystemStore = {
      protects: () => Promise.resolve(true),
      seal: (secret) => Promise.resolve(seal(key, secret, 'system')),
      unseal: async (sealed) => Promise.resolve(unseal(key, sealed, 'system')),
    };
    const vault = open(system);
    await vault.create({});
    const { current } = structuredClone(await vault.beginRekey({}));
    await vault.endRekey();
    expect(await open(system).unlock({})).toEqual(current.key);
    expect(JSON.parse((await copies())[0] ?? '')).toMatchObject({ handovers: [], system: { key: 1 } });
  });
});

describe('a vault of the second version', () => {
  it('is key 0, and opens as before', async () => {
    const { old, code } = await twoPeople();
    const {
      key: _key,
      handovers: _h,
      former: _f,
      sum: _sum,
      ...rest
    } = JSON.parse((await copies())[0] ?? '');
    const withoutKey = ({ key: _none, ...wrap }: { key: number }): object => wrap;
    const second = {
      ...rest,
      version: 2,
      people: rest.people.map(withoutKey),
      recovery: withoutKey(rest.recovery),
    };
    await put([JSON.stringify(second), JSON.stringify(second)]);
    expect(await open().unlock({ passphrase: mine })).toEqual(old);
    expect(await open().recover({ code, passphrase: mine })).toEqual(old);
  });
});
