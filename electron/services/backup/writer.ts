import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { halfWritten } from './disk';
import type { Disk, Out } from './disk';
import { frameBytes, FrameCipher, headerBytes } from './format';
import type { BackupHeader, BackupManifest } from './format';
import { verifyFrames } from './reader';

const deflate = promisify(deflateRaw);

/** Writes one backup: text in, frames out; holds one piece at a time. */
export class BackupWriter {
  readonly #disk: Disk;
  readonly #path: string;
  readonly #fileKey: Uint8Array;
  readonly #out: Out;
  readonly #cipher: FrameCipher;
  #waiting: string[] = [];
  #waitingBytes = 0;
  #frames = 0;

  private constructor(disk: Disk, path: string, fileKey: Uint8Array, out: Out, cipher: FrameCipher) {
    this.#disk = disk;
    this.#path = path;
    this.#fileKey = fileKey;
    this.#out = out;
    this.#cipher = cipher;
  }

  /** `path`: where the file shall stand once it counts. Throws the system's errors. */
  static async begin(
    disk: Disk,
    path: string,
    header: BackupHeader,
    fileKey: Uint8Array,
  ): Promise<BackupWriter> {
    const half = halfWritten(path);
    // Of an earlier try that was cut off.
    await disk.remove(half);
    const out = await disk.create(half);
    const front = headerBytes(header);
    const writer = new BackupWriter(disk, path, fileKey, out, new FrameCipher(fileKey, front));
    try {
      await out.write(front);
    } catch (error) {
      await writer.abort();
      throw error;
    }
    return writer;
  }

  /** Whole lines, each ended by a line feed. */
  async append(text: string): Promise<void> {
    this.#waiting.push(text);
    this.#waitingBytes += Buffer.byteLength(text);
    if (this.#waitingBytes >= frameBytes) await this.#flush();
  }

  /**
   * Writes the rest and the manifest, reads everything back, and only then gives the file its name. Gives its size.
   * Throws the system's errors, and Failure `backupDamaged` when what was read back is not what was written.
   */
  async finish(manifest: Omit<BackupManifest, 'frames'>): Promise<number> {
    await this.#flush();
    await this.#frame(Buffer.from(JSON.stringify({ ...manifest, frames: this.#frames }), 'utf8'), true);
    await this.#out.sync();
    await this.#out.close();
    const half = halfWritten(this.#path);
    const { size } = await verifyFrames(this.#disk, half, this.#fileKey);
    await this.#disk.rename(half, this.#path);
    return size;
  }

  /** Leaves nothing behind; never throws, for something went wrong already. */
  async abort(): Promise<void> {
    await this.#out.close().catch(() => undefined);
    await this.#disk.remove(halfWritten(this.#path)).catch(() => undefined);
  }

  async #flush(): Promise<void> {
    if (this.#waitingBytes === 0) return;
    const text = this.#waiting.join('');
    this.#waiting = [];
    this.#waitingBytes = 0;
    await this.#frame(Buffer.from(text, 'utf8'), false);
  }

  async #frame(content: Buffer, last: boolean): Promise<void> {
    const packed = await deflate(content);
    await this.#out.write(this.#cipher.seal(this.#frames, last, packed));
    this.#frames += 1;
  }
}
