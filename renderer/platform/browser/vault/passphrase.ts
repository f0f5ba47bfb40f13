import { argon2id } from 'hash-wasm';

export interface KeyCost {
  memoryKiB: number;
  iterations: number;
  parallelism: number;
}

/** RFC 9106, 4: second recommended option (64 MiB, 3 passes); about half a second on an office PC. */
export const argon2idDefaults: KeyCost = { memoryKiB: 65_536, iterations: 3, parallelism: 4 };

/** Makes the key that wraps the data key. `NFC`, so that every input method gives the same bytes for the same letters. */
export async function wrappingKey(passphrase: string, salt: Uint8Array, cost: KeyCost): Promise<CryptoKey> {
  const bytes = await argon2id({
    password: passphrase.normalize('NFC'),
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  return crypto.subtle.importKey('raw', bytes.slice(), 'AES-GCM', false, ['encrypt', 'decrypt']);
}
