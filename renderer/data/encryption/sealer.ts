import type { DataKey, KeyRing } from '@/platform/host';

/** Thrown by `Sealer.open`; callers say which value it was. */
export class BrokenSealError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'BrokenSealError';
  }
}

/** A value and what it must stay tied to. */
export interface Sealable {
  plain: Uint8Array<ArrayBuffer>;
  binding: string;
}

/** Authenticated encryption of values. */
export interface Sealer {
  seal(plain: Uint8Array<ArrayBuffer>, binding: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Like `seal` for many, in the same order. */
  sealAll(values: readonly Sealable[]): Promise<Uint8Array<ArrayBuffer>[]>;
  /** Throws BrokenSealError when key, value or binding differ from those of sealing. */
  open(sealed: Uint8Array<ArrayBuffer>, binding: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Whether a value was sealed with the key that seals now. */
  isCurrent(sealed: Uint8Array): boolean;
  /** Runs a write whose values are sealed on the way, so that `settled` knows of it. */
  writing<R>(write: () => Promise<R>): Promise<R>;
  /** Waits for the writes that are under way now: after that nothing that `change` found running is still to land. */
  settled(): Promise<void>;
  /** Seals with another key from now on; what the ones before have sealed can still be opened. */
  change(key: DataKey): Promise<void>;
  /** Forgets every key but the current one. */
  dropFormer(): void;
}

/** High half of the first byte: how the rest is built. Low half: which key. */
const format = 1;
const keyIds = 16;
const nonceLength = 12;
const tagLength = 16;
/** `getRandomValues` gives at most 65,536 bytes at a time. */
const noncesAtOnce = 4096;

/**
 * AES-256-GCM by WebCrypto. Takes 32-byte data keys, or a single one as number 0; gives values of: 1 header byte, 12
 * random nonce bytes, ciphertext with a 16-byte tag (NIST SP 800-38D; random nonces allow 2^32 values per key).
 */
export async function createSealer(keys: Uint8Array | KeyRing): Promise<Sealer> {
  const ring = keys instanceof Uint8Array ? { current: { id: 0, key: keys }, former: [] } : keys;
  const imported = new Map<number, CryptoKey>();
  for (const { id, key } of [...ring.former, ring.current]) imported.set(id, await importKey(id, key));
  let current = ring.current.id;
  const writes = new Set<Promise<unknown>>();
  const encoder = new TextEncoder();

  const parameters = (nonce: Uint8Array<ArrayBuffer>, binding: string): AesGcmParams => ({
    name: 'AES-GCM',
    iv: nonce,
    additionalData: encoder.encode(binding),
  });
  const sealWith = async (
    { plain, binding }: Sealable,
    nonce: Uint8Array<ArrayBuffer>,
  ): Promise<Uint8Array<ArrayBuffer>> => {
    const id = current;
    const ciphertext = await crypto.subtle.encrypt(parameters(nonce, binding), keyOf(imported, id), plain);
    const sealed = new Uint8Array(1 + nonceLength + ciphertext.byteLength);
    sealed[0] = (format << 4) | id;
    sealed.set(nonce, 1);
    sealed.set(new Uint8Array(ciphertext), 1 + nonceLength);
    return sealed;
  };

  return {
    async seal(plain, binding) {
      return sealWith({ plain, binding }, crypto.getRandomValues(new Uint8Array(nonceLength)));
    },
    sealAll(values) {
      const nonces = new Uint8Array(values.length * nonceLength);
      for (let at = 0; at < nonces.length; at += noncesAtOnce * nonceLength)
        crypto.getRandomValues(nonces.subarray(at, at + noncesAtOnce * nonceLength));
      return Promise.all(
        values.map((value, at) => sealWith(value, nonces.subarray(at * nonceLength, (at + 1) * nonceLength))),
      );
    },
    async open(sealed, binding) {
      if (sealed.length < 1 + nonceLength + tagLength) throw new BrokenSealError('too short');
      const header = sealed[0] ?? 0;
      const key = imported.get(header % keyIds);
      if (header >> 4 !== format || !key) throw new BrokenSealError('unknown format or key');
      const nonce = sealed.slice(1, 1 + nonceLength);
      try {
        const body = sealed.subarray(1 + nonceLength);
        return new Uint8Array(await crypto.subtle.decrypt(parameters(nonce, binding), key, body));
      } catch {
        throw new BrokenSealError('does not match key or binding');
      }
    },
    async writing(write) {
      const written = write();
      writes.add(written);
      try {
        return await written;
      } finally {
        writes.delete(written);
      }
    },
    async settled() {
      await Promise.allSettled(writes);
    },
    isCurrent: (sealed) => sealed[0] === ((format << 4) | current),
    async change(key) {
      imported.set(key.id, await importKey(key.id, key.key));
      current = key.id;
    },
    dropFormer() {
      for (const id of imported.keys()) if (id !== current) imported.delete(id);
    },
  };
}

function keyOf(keys: ReadonlyMap<number, CryptoKey>, id: number): CryptoKey {
  const key = keys.get(id);
  if (!key) throw new RangeError(`no key ${id}`);
  return key;
}

function importKey(id: number, key: Uint8Array): Promise<CryptoKey> {
  if (key.length !== 32 || !Number.isInteger(id) || id < 0 || id >= keyIds)
    throw new RangeError('a data key has 32 bytes and a number from 0 to 15');
  return crypto.subtle.importKey('raw', Uint8Array.from(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
}
