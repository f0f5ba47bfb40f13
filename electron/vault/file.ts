import { join } from 'node:path';
import { Failure } from '@shared/ipc/failure';
import { z } from 'zod';
import { readIfThere, writeAtomic } from '../services/atomic-write';
import { strengthSchema } from './passphrase';

const base64 = z.base64().min(1).max(4096);

const schema = z.strictObject({
  version: z.literal(1),
  key: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('passphrase'), salt: base64, strength: strengthSchema, sealed: base64 }),
    z.strictObject({ kind: z.literal('system'), sealed: base64 }),
  ]),
});

/** vault.json: the data key, wrapped by the passphrase or by the operating system; never both, never plain. */
export type VaultContent = z.infer<typeof schema>;
export type WrappedKey = VaultContent['key'];

const pathIn = (folder: string): string => join(folder, 'vault.json');

/** Undefined when nothing was set up. Throws Failure `damaged` for a file that cannot be read as a vault. */
export async function readVault(folder: string): Promise<VaultContent | undefined> {
  const text = await readIfThere(pathIn(folder));
  if (text === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw Object.assign(new Failure('damaged'), { cause });
  }
}

export const writeVault = async (folder: string, content: VaultContent): Promise<void> =>
  writeAtomic(pathIn(folder), `${JSON.stringify(content, undefined, 2)}\n`);
