import { DamagedRecordError } from '../errors';
import type { LocalStore } from '../office';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signing = { name: 'ECDSA', hash: 'SHA-256' } as const;
const cell = 'journal/key';

/** Signs lines of this PC. */
export interface Signer {
  /** Base64 of the uncompressed point. */
  publicKey: string;
  sign(hash: string): Promise<string>;
  /** Made just now: no line can have been signed with it before. */
  fresh: boolean;
}

interface KeptKey {
  privateKey: JsonWebKey;
  publicKey: string;
}

/** The signing key of this PC, made at first use; its private half lies sealed beside the records. */
export async function openSigner(local: LocalStore): Promise<Signer> {
  const kept = await readKey(local);
  const key = kept ?? (await makeKey());
  if (!kept) await local.set(cell, key);
  const usable = await crypto.subtle.importKey('jwk', key.privateKey, algorithm, false, ['sign']);
  return {
    publicKey: key.publicKey,
    fresh: !kept,
    sign: async (hash) => toText(await crypto.subtle.sign(signing, usable, new TextEncoder().encode(hash))),
  };
}

/** The public half, if there is a key. */
export async function ownPublicKey(local: LocalStore): Promise<string | undefined> {
  return (await readKey(local))?.publicKey;
}

/** A key that cannot be read is as good as lost: a new one is made, and the chains begin anew. */
async function readKey(local: LocalStore): Promise<KeptKey | undefined> {
  try {
    return await local.get<KeptKey>(cell);
  } catch (error) {
    if (error instanceof DamagedRecordError) return undefined;
    throw error;
  }
}

async function makeKey(): Promise<KeptKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  return {
    privateKey: await crypto.subtle.exportKey('jwk', privateKey),
    publicKey: toText(await crypto.subtle.exportKey('raw', publicKey)),
  };
}

/** Tells whether a signature over a hash was made with the private half of the key. */
export type Check = (hash: string, sign: string) => Promise<boolean>;

/** Gives the check for a public key; one that is none accepts nothing. */
export async function checkFor(publicKey: string): Promise<Check> {
  try {
    const key = await crypto.subtle.importKey('raw', toBytes(publicKey), algorithm, false, ['verify']);
    return async (hash, sign) => {
      try {
        return await crypto.subtle.verify(signing, key, toBytes(sign), new TextEncoder().encode(hash));
      } catch {
        return false;
      }
    };
  } catch {
    return async () => false;
  }
}

/** SHA-256 of a text, in hexadecimal. */
export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function toText(bytes: ArrayBuffer): string {
  return btoa(String.fromCodePoint(...new Uint8Array(bytes)));
}

/** Throws where the text is no base64. */
function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0);
}
