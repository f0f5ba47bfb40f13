import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { Failure } from '@shared/ipc/failure';
import { backupReasons } from '@shared/ipc/backup';
import { z } from 'zod';

export const magic = Buffer.from('MQBBACK1', 'latin1');
/** The format that this app writes; a greater one is refused. */
export const formatVersion = 1;
export const lengthBytes = 4;
export const tagLength = 16;
/** A header holds a few keys; a frame one piece of text and a little. */
export const longestHeader = 1_048_576;
export const longestFrame = 80 * 1_048_576;
/** Text is cut into frames of about this many bytes. */
export const frameBytes = 1_048_576;

const headerSchema = z.looseObject({
  format: z.literal(formatVersion),
  id: z.string().min(8).max(64),
  /** Instant. */
  at: z.string().max(40),
  reason: z.enum(backupReasons),
  app: z.string().max(40),
  /** Which PC made it, a random tag. */
  pc: z.string().max(64),
  /** Base64, under a key derived from the data key. */
  sealedFileKey: z.string().min(1).max(400),
  /** The vault as it stood, without names; read by the vault itself, which knows its earlier versions. */
  vault: z.unknown(),
});

export type BackupHeader = z.infer<typeof headerSchema>;

const manifestSchema = z.looseObject({
  /** How many lines the whole text has. */
  lines: z.int().min(0),
  frames: z.int().min(0),
  /** Lines by collection, and `desk`. */
  counts: z.record(z.string().max(40), z.int().min(0)),
  /** Living records by collection, for people. */
  records: z.record(z.string().max(40), z.int().min(0)),
  /** Values that could not be decrypted and are missing. */
  damaged: z.int().min(0),
  /** Schema versions by collection. */
  versions: z.record(z.string().max(40), z.int().min(0)),
  communityName: z.string().max(200).optional(),
  /** 称呼 by id of the vault's person. */
  people: z.record(z.string().max(64), z.string().max(40)),
});

export type BackupManifest = z.infer<typeof manifestSchema>;

export const damaged = (): Failure => new Failure('backupDamaged');

/** Magic, length and JSON of a header, as they stand at the front of the file. */
export function headerBytes(header: BackupHeader): Buffer {
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(json.length);
  return Buffer.concat([magic, length, json]);
}

/** Throws Failure `backupNewer`, `backupDamaged`. */
export function readHeader(json: Uint8Array): BackupHeader {
  const parsed = jsonOf(json);
  const { format } = z.looseObject({ format: z.unknown() }).catch({ format: undefined }).parse(parsed);
  if (typeof format === 'number' && format > formatVersion) throw new Failure('backupNewer');
  const header = headerSchema.safeParse(parsed);
  if (!header.success) throw damaged();
  return header.data;
}

/** Throws Failure `backupDamaged`. */
export function readManifest(json: Uint8Array): BackupManifest {
  const manifest = manifestSchema.safeParse(jsonOf(json));
  if (!manifest.success) throw damaged();
  return manifest.data;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw damaged();
  }
}

/** Seals and opens the frames of one file. The key is used for this file only, so a counted nonce never repeats. */
export class FrameCipher {
  readonly #key: Uint8Array;
  readonly #bound: Buffer;

  /** `front`: all bytes before the first frame. */
  constructor(fileKey: Uint8Array, front: Uint8Array) {
    this.#key = fileKey;
    this.#bound = createHash('sha256').update(front).digest();
  }

  seal(number: number, last: boolean, content: Uint8Array): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(number, last)).setAAD(this.#bound);
    const sealed = [cipher.update(content), cipher.final(), cipher.getAuthTag()];
    const length = Buffer.alloc(lengthBytes);
    length.writeUInt32BE(content.length + tagLength);
    return Buffer.concat([length, ...sealed]);
  }

  /** Undefined where key, place, mark or bytes are other ones than those of sealing. */
  open(number: number, last: boolean, sealed: Uint8Array): Buffer | undefined {
    if (sealed.length < tagLength) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonceOf(number, last))
      .setAAD(this.#bound)
      .setAuthTag(sealed.subarray(-tagLength));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(0, -tagLength)), decipher.final()]);
    } catch {
      return undefined;
    }
  }
}

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number));
  nonce[11] = last ? 1 : 0;
  return nonce;
}
