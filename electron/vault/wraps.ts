import { Failure } from '@shared/ipc/failure';
import type { DataKey } from '@shared/ipc/types';
import type { Person, VaultContent } from './file';
import { keyOfPassphrase, newSalt } from './passphrase';
import type { Strength } from './passphrase';
import { keyOfRecoveryCode, readRecoveryCode } from './recovery-code';
import { seal, unseal } from './seal';
import type { SystemStore } from './system-store';

const purpose = 'minqingben vault 1';
const recoveryPurpose = 'minqingben vault recovery 1';
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** A data key wrapped by one person's passphrase. */
export async function wrapByPassphrase(
  dataKey: DataKey,
  passphrase: string,
  strength: Strength,
): Promise<Pick<Person, 'key' | 'salt' | 'strength' | 'sealed'>> {
  const salt = newSalt();
  const key = await keyOfPassphrase(passphrase, salt, strength);
  return { key: dataKey.id, salt: base64(salt), strength, sealed: seal(key, dataKey.key, purpose) };
}

/** The data key that the wrap holds (see `laterKey`); undefined for a wrong passphrase. */
export async function openByPassphrase(
  person: Omit<Person, 'key'>,
  passphrase: string,
): Promise<Uint8Array | undefined> {
  const key = await keyOfPassphrase(passphrase, Buffer.from(person.salt, 'base64'), person.strength);
  try {
    return unseal(key, person.sealed, purpose);
  } catch {
    return undefined;
  }
}

/** Throws Failure `passphraseRequired` where the system does not really protect, e.g. Linux without a key ring. */
export async function wrapBySystem(
  { id, key }: DataKey,
  system: SystemStore,
): Promise<NonNullable<VaultContent['system']>> {
  if (!(await system.protects())) throw new Failure('passphraseRequired');
  return { key: id, sealed: await system.seal(key) };
}

/** Throws Failure `damaged` when the system has lost its own key. */
export async function openBySystem(sealed: string, system: SystemStore): Promise<Uint8Array> {
  const key = await system.unseal(sealed).catch(() => undefined);
  if (key?.length !== 32) throw new Failure('damaged');
  return key;
}

export function wrapByCode(
  { id, key }: DataKey,
  code: string,
  madeAt = new Date().toISOString(),
): NonNullable<VaultContent['recovery']> {
  const salt = newSalt();
  const secret = readRecoveryCode(code) ?? '';
  const sealed = seal(keyOfRecoveryCode(secret, salt), key, recoveryPurpose);
  return { key: id, salt: base64(salt), sealed, madeAt };
}

/** The data key that the sheet's wrap holds. Throws Failure `wrongCode` for a code that is mistyped, renewed since, or of another PC. */
export function openByCode({ recovery }: VaultContent, typed: string): Uint8Array {
  const secret = readRecoveryCode(typed);
  if (!recovery || secret === undefined) throw new Failure('wrongCode');
  try {
    const key = keyOfRecoveryCode(secret, Buffer.from(recovery.salt, 'base64'));
    return unseal(key, recovery.sealed, recoveryPurpose);
  } catch {
    throw new Failure('wrongCode');
  }
}
