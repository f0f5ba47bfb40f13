import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackupContent, BackupMade, BackupReason } from '@shared/ipc/backup';
import { emptyVault } from '../../vault/file';
import type { VaultContent } from '../../vault/file';
import { newRecoveryCode } from '../../vault/recovery-code';
import { wrapByCode, wrapByPassphrase } from '../../vault/wraps';
import type { Disk } from './disk';
import { BackupKeeper } from './keeper';
import type { KeeperOptions } from './keeper';
import { BackupOpener } from './opener';

/** Quick, for tests only. */
const weak = { memoryKiB: 8, passes: 1, lanes: 1 };

/** For tests: a PC with a vault, its backups on the given disk. */
export class TestPc {
  readonly userData = mkdtempSync(join(tmpdir(), 'mqb-backup-'));
  readonly code = newRecoveryCode();
  dataKey: Uint8Array = new Uint8Array(randomBytes(32));
  vault: VaultContent | undefined;
  now = new Date('2026-11-21T09:30:05.000Z');
  place: string | undefined;
  folder: string | undefined;
  adopted: VaultContent | undefined;

  constructor(readonly disk: Disk) {}

  static async with(disk: Disk, people: Record<string, string> = { clerk: 'a passphrase' }): Promise<TestPc> {
    const pc = new TestPc(disk);
    const wrapped = Object.entries(people).map(async ([name, passphrase], index) => ({
      id: `person-${index}`,
      name,
      ...(await wrapByPassphrase({ id: 0, key: pc.dataKey }, passphrase, weak)),
    }));
    pc.vault = {
      ...emptyVault,
      people: await Promise.all(wrapped),
      recovery: wrapByCode({ id: 0, key: pc.dataKey }, pc.code),
      used: true,
    };
    return pc;
  }

  keeper(options: Partial<KeeperOptions> = {}): BackupKeeper {
    return new BackupKeeper({
      userData: this.userData,
      disk: this.disk,
      version: '1.0.0',
      dataKey: () => this.dataKey,
      vault: () => Promise.resolve(this.vault),
      choosePlace: () => Promise.resolve(this.place),
      chooseFolder: () => Promise.resolve(this.folder),
      now: () => this.now,
      ...options,
    });
  }

  /** `present`: the key that is open on the PC that reads. */
  opener(present: Uint8Array | undefined = this.dataKey): BackupOpener {
    const keeper = this.keeper();
    return new BackupOpener({
      disk: this.disk,
      dataKeys: () => Promise.resolve(present ? [present] : []),
      all: () => keeper.all(),
      pc: () => keeper.pc(),
      chooseFile: () => Promise.resolve(this.place),
      adopt: (vault, dataKey) => {
        this.adopted = vault;
        return Promise.resolve({ current: { ...dataKey, key: Uint8Array.from(dataKey.key) }, former: [] });
      },
    });
  }
}

/** What the page says about its text. */
export const contentOf = (texts: readonly string[]): BackupContent => ({
  lines: texts.join('').split('\n').length - 1,
  counts: {},
  records: {},
  damaged: 0,
  versions: {},
});

export async function backUp(
  keeper: BackupKeeper,
  texts: readonly string[],
  reason: BackupReason = 'manual',
  content: Partial<BackupContent> = {},
): Promise<BackupMade> {
  const id = (await keeper.begin({ reason })) ?? '';
  for (const text of texts) await keeper.append(id, text);
  return keeper.finish({ id, content: { ...contentOf(texts), ...content } });
}

/** Opens a backup and reads it whole. */
export async function readAll(
  opener: BackupOpener,
  token: string,
  secret: { passphrase?: string; code?: string } = {},
): Promise<string> {
  await opener.open({ token, ...secret });
  let text = '';
  for (let piece = await opener.read(token); piece !== undefined; piece = await opener.read(token))
    text += piece;
  await opener.close();
  return text;
}
