/** Thrown by `Sealer.open`; callers say which value it was. */
export class BrokenSealError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'BrokenSealError';
  }
}

/** Authenticated encryption of one value; `binding` is what the value must stay tied to. */
export interface Sealer {
  seal(plain: Uint8Array<ArrayBuffer>, binding: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Throws BrokenSealError when key, value or binding differ from those of sealing. */
  open(sealed: Uint8Array<ArrayBuffer>, binding: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** High half of the first byte: how the rest is built. */
const format = 1;
/** Low half: which key, so that a later change of the key can run while the app is used. */
const keyId = 0;
const header = (format << 4) | keyId;
const nonceLength = 12;
const tagLength = 16;

/**
 * AES-256-GCM by WebCrypto. Takes the 32-byte data key; gives values of: 1 header byte, 12 random nonce bytes,
 * ciphertext with a 16-byte tag (NIST SP 800-38D; random nonces allow 2^32 values per key).
 */
export async function createSealer(key: Uint8Array): Promise<Sealer> {
  if (key.length !== 32) throw new RangeError('the data key has 32 bytes');
  const imported = await crypto.subtle.importKey('raw', Uint8Array.from(key), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  const encoder = new TextEncoder();

  const parameters = (nonce: Uint8Array<ArrayBuffer>, binding: string): AesGcmParams => ({
    name: 'AES-GCM',
    iv: nonce,
    additionalData: encoder.encode(binding),
  });

  return {
    async seal(plain, binding) {
      const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
      const ciphertext = await crypto.subtle.encrypt(parameters(nonce, binding), imported, plain);
      const sealed = new Uint8Array(1 + nonceLength + ciphertext.byteLength);
      sealed[0] = header;
      sealed.set(nonce, 1);
      sealed.set(new Uint8Array(ciphertext), 1 + nonceLength);
      return sealed;
    },
    async open(sealed, binding) {
      if (sealed.length < 1 + nonceLength + tagLength) throw new BrokenSealError('too short');
      if (sealed[0] !== header) throw new BrokenSealError('unknown format or key');
      const nonce = sealed.slice(1, 1 + nonceLength);
      try {
        const plain = await crypto.subtle.decrypt(
          parameters(nonce, binding),
          imported,
          sealed.subarray(1 + nonceLength),
        );
        return new Uint8Array(plain);
      } catch {
        throw new BrokenSealError('does not match key or binding');
      }
    },
  };
}
