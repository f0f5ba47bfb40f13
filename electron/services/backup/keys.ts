import { randomBytes } from 'node:crypto';
import { Failure } from '@shared/ipc/failure';
import type { DataKey } from '@shared/ipc/types';
import { parseVault } from '../../vault/file';
import type { VaultContent } from '../../vault/file';
import { presentKey } from '../../vault/handover';
import { deriveKey, seal, unseal } from '../../vault/seal';
import { openByCode, openByPassphrase } from '../../vault/wraps';
import type { BackupHeader } from './format';

const purpose = 'minqingben backup file 1';

/** What a person gives to open a backup that the present key does not open. */
export interface Secret {
  passphrase?: string;
  code?: string;
}

export interface OpenedKeys {
  fileKey: Uint8Array;
  /** The data key of the PC that made the backup, of that day. */
  dataKey: DataKey;
  vault: VaultContent;
  /** Whose passphrase it was, by the id in the vault. */
  person?: string;
}

/** A key for one backup, and the same sealed for its header. */
export function newFileKey(dataKey: Uint8Array): { fileKey: Uint8Array; sealedFileKey: string } {
  const fileKey = new Uint8Array(randomBytes(32));
  return { fileKey, sealedFileKey: seal(deriveKey(dataKey, purpose), fileKey, purpose) };
}

/** A vault as a backup carries it: the 称呼 are for the encrypted part. */
export const withoutNames = (vault: VaultContent): VaultContent => ({
  ...vault,
  people: vault.people.map((person) => ({ ...person, name: '' })),
});

/**
 * The keys of a backup: by one of this PC's data keys where it fits, else by what the person gave. Throws Failure
 * `secretNeeded` (nothing given), `otherPc` (nothing would help), `wrongPassphrase`, `wrongCode`, `backupDamaged`.
 */
export async function openKeys(
  { sealedFileKey, vault: kept }: BackupHeader,
  secret: Secret,
  present: readonly Uint8Array[],
): Promise<OpenedKeys> {
  const vault = parseVault(JSON.stringify(kept));
  if (!vault) throw new Failure('backupDamaged');
  const opened = ({ id, key }: DataKey): OpenedKeys | undefined => {
    const fileKey = fileKeyOf(sealedFileKey, key);
    return fileKey && { fileKey, dataKey: { id, key: Uint8Array.from(key) }, vault };
  };
  for (const key of present) {
    const byPresent = opened({ id: vault.key, key });
    if (byPresent) return byPresent;
  }
  // A wrap may hold a key before the one of that day; the vault then knows the way from it.
  if (secret.code !== undefined) {
    const key = openByCode(vault, secret.code);
    return opened(presentKey(vault, { id: vault.recovery?.key ?? vault.key, key })) ?? failed();
  }
  if (secret.passphrase === undefined) {
    throw new Failure(vault.people.length > 0 || vault.recovery ? 'secretNeeded' : 'otherPc');
  }
  for (const person of vault.people) {
    const key = await openByPassphrase(person, secret.passphrase);
    if (!key) continue;
    const keys = opened(presentKey(vault, { id: person.key, key })) ?? failed();
    return { ...keys, person: person.id };
  }
  throw new Failure('wrongPassphrase');
}

// The secret was right, so what it opens is not: the header was put together from two files.
function failed(): never {
  throw new Failure('backupDamaged');
}

function fileKeyOf(sealed: string, dataKey: Uint8Array): Uint8Array | undefined {
  try {
    return unseal(deriveKey(dataKey, purpose), sealed, purpose);
  } catch {
    return undefined;
  }
}
