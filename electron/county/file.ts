import { parseCountyUrl } from '@shared/county/door';
import type { DoorAccount } from '@shared/county/door';
import { z } from 'zod';
import { readIfThere, writeAtomic } from '../services/atomic-write';
import { deriveKey, seal, unseal } from '../vault/seal';

const purpose = 'minqingben county account 1';
const fileSchema = z.object({
  version: z.literal(1),
  url: z.string().optional(),
  account: z.string().optional(),
});
const accountSchema = z.object({
  url: z.string(),
  user: z.string(),
  password: z.string(),
  roles: z.array(z.string()),
});

/** The account as the county last accepted it. */
export type KeptAccount = DoorAccount & { roles: string[] };

export interface KeptCounty {
  url: string | undefined;
  account: KeptAccount | undefined;
  /** The account as it lies in the file while the vault is shut; written back as it is. */
  shut: string | undefined;
}

const nothing: KeptCounty = { url: undefined, account: undefined, shut: undefined };

/**
 * Reads county.json; the account only with a key of the vault: the present one or, in the middle of its change, the one
 * before. What cannot be read counts as not kept: one signs in again.
 */
export async function readCountyFile(path: string, keys: readonly Uint8Array[]): Promise<KeptCounty> {
  const text = await readIfThere(path);
  if (text === undefined) return nothing;
  try {
    const { url, account } = fileSchema.parse(JSON.parse(text));
    return {
      url: parseCountyUrl(url ?? ''),
      account: account === undefined ? undefined : openAccount(account, keys),
      shut: keys.length > 0 ? undefined : account,
    };
  } catch {
    return nothing;
  }
}

function openAccount(sealed: string, keys: readonly Uint8Array[]): KeptAccount | undefined {
  for (const key of keys) {
    try {
      const plain = Buffer.from(unseal(deriveKey(key, purpose), sealed, purpose)).toString('utf8');
      return accountSchema.parse(JSON.parse(plain));
    } catch {
      // Perhaps sealed with the next key of the list.
    }
  }
  return undefined;
}

/** Writes county.json, name and password of the account sealed under a key of their own. */
export async function writeCountyFile(
  path: string,
  dataKey: Uint8Array | undefined,
  { url, account, shut }: KeptCounty,
): Promise<void> {
  const sealed =
    account && dataKey
      ? seal(deriveKey(dataKey, purpose), Buffer.from(JSON.stringify(account)), purpose)
      : shut;
  await writeAtomic(path, `${JSON.stringify({ version: 1, url, account: sealed }, undefined, 2)}\n`);
}
