import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SystemStore } from '../../vault/system-store';
import { Vault } from '../../vault/vault';
import type { BackupHeader } from './format';
import { newFileKey, openKeys, withoutNames } from './keys';

const strength = { memoryKiB: 8, passes: 1, lanes: 1 };
const mine = '北关社区 2026';
const hers = '窗口二的口令';
const noSystem: SystemStore = {
  protects: () => Promise.resolve(false),
  seal: () => Promise.reject(new Error('no system')),
  unseal: () => Promise.reject(new Error('no system')),
};

let place: string;
let vault: Vault;
let code: string;
/** Backups made under each data key, with the key itself. */
let made: { header: BackupHeader; key: Uint8Array; fileKey: Uint8Array }[];

const vaultIn = (folder: string): Vault => new Vault({ folder, system: noSystem, strength });

async function backUp(): Promise<void> {
  const key = Uint8Array.from(vault.dataKey() ?? []);
  const content = await vault.content();
  if (!content) throw new Error('no vault');
  const { fileKey, sealedFileKey } = newFileKey(key);
  const header: BackupHeader = {
    format: 1,
    id: `b${made.length}`,
    at: '2026-11-22T00:00:00.000Z',
    reason: 'daily',
    app: '1',
    pc: 'pc',
    sealedFileKey,
    vault: withoutNames(content),
  };
  made.push({ header, key, fileKey });
}

/** Three data keys one after the other; her wrap and the sheet stay with the first. */
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'mqb-backup-keys-'));
  for (const name of ['pc', 'other', 'early']) await mkdir(join(place, name));
  vault = vaultIn(join(place, 'pc'));
  made = [];
  await vault.create({ passphrase: mine });
  await vault.addPerson({ name: '小李', ownName: '老王', passphrase: hers, current: mine });
  code = await vault.renewRecovery({ current: mine });
  await backUp();
  for (let round = 0; round < 2; round += 1) {
    await vault.beginRekey({ current: mine });
    await vault.endRekey();
    await backUp();
  }
});
afterEach(() => rm(place, { recursive: true, force: true }));

it('a backup of any day opens on an empty PC with any passphrase or the sheet, and names the key of its day', async () => {
  for (const [id, { header, key, fileKey }] of made.entries()) {
    for (const secret of [{ passphrase: mine }, { passphrase: hers }, { code }]) {
      const opened = await openKeys(header, secret, []);
      expect(opened.dataKey, `backup ${id} with ${Object.keys(secret)[0]}`).toEqual({ id, key });
      expect(opened.fileKey).toEqual(fileKey);
    }
    await expect(openKeys(header, { passphrase: 'wrong one' }, [])).rejects.toMatchObject({
      code: 'wrongPassphrase',
    });
  }
});

it('the PC itself opens the backups of its earlier keys without being asked', async () => {
  for (const [id, { header, key }] of made.entries())
    expect((await openKeys(header, {}, await vault.allKeys())).dataKey).toEqual({ id, key });
});

it('an empty PC that took the latest backup opens the earlier ones, and everybody gets in', async () => {
  const latest = made[2];
  if (!latest) throw new Error('no backup');
  const { dataKey, vault: content, person } = await openKeys(latest.header, { passphrase: hers }, []);
  const folder = join(place, 'other');
  const other = vaultIn(folder);
  const ring = await other.adopt(content, dataKey, { ...(person !== undefined && { person }) });
  expect(ring.current).toEqual({ id: 2, key: latest.key });
  for (const [id, { header, key }] of made.entries())
    expect((await openKeys(header, {}, await other.allKeys())).dataKey).toEqual({ id, key });
  for (const [at, passphrase] of [mine, hers].entries()) {
    const id = content.people[at]?.id;
    const again = vaultIn(folder);
    expect(await again.unlock({ passphrase, ...(id !== undefined && { person: id }) })).toEqual(latest.key);
  }
});

it('an empty PC that took an early backup works on with the key of that day', async () => {
  const [first] = made;
  if (!first) throw new Error('no backup');
  const { dataKey, vault: content } = await openKeys(first.header, { code }, []);
  const other = vaultIn(join(place, 'early'));
  const ring = await other.adopt(content, dataKey, { next: '新的口令 2026' });
  expect(ring).toEqual({ current: { id: 0, key: first.key }, former: [] });
});
