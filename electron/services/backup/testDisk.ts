import type { Disk } from './disk';

/** For tests: a disk in memory that can run full, or die at any call and forget what was not synced. */
export class TestDisk implements Disk {
  readonly files = new Map<string, Uint8Array>();
  /** Every call counts one; at this one and after it the PC is dead. */
  diesAt = Number.POSITIVE_INFINITY;
  /** Bytes that still fit. */
  room = Number.POSITIVE_INFINITY;
  calls = 0;

  /** The PC starts again with what is on the disk. */
  revive(): void {
    this.diesAt = Number.POSITIVE_INFINITY;
    this.calls = 0;
  }

  #call(): void {
    this.calls += 1;
    if (this.calls >= this.diesAt) throw new Error('dead');
  }

  async makeFolder(): Promise<void> {
    this.#call();
    await Promise.resolve();
  }

  async folderExists(path: string): Promise<void> {
    this.#call();
    if (path.includes('gone')) throw Object.assign(new Error('gone'), { code: 'ENOENT' });
    await Promise.resolve();
  }

  async list(folder: string): Promise<string[]> {
    this.#call();
    const inside = [...this.files.keys()].filter((path) => path.startsWith(`${folder}/`));
    return Promise.resolve(inside.map((path) => path.slice(folder.length + 1)));
  }

  async create(path: string): Promise<Awaited<ReturnType<Disk['create']>>> {
    this.#call();
    if (this.files.has(path)) throw Object.assign(new Error('exists'), { code: 'EEXIST' });
    this.files.set(path, new Uint8Array());
    return Promise.resolve({
      write: async (bytes) => {
        const before = this.files.get(path) ?? new Uint8Array();
        const fits = Math.min(bytes.length, this.room);
        // A write that is cut off leaves half of itself.
        const dying = this.calls + 1 >= this.diesAt;
        const written = bytes.subarray(0, dying ? Math.floor(fits / 2) : fits);
        this.files.set(path, Buffer.concat([before, written]));
        this.room -= written.length;
        this.#call();
        if (fits < bytes.length) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        await Promise.resolve();
      },
      sync: async () => {
        this.#call();
        await Promise.resolve();
      },
      close: async () => {
        this.#call();
        await Promise.resolve();
      },
    });
  }

  async open(path: string): Promise<Awaited<ReturnType<Disk['open']>>> {
    this.#call();
    const bytes = this.files.get(path);
    if (!bytes) throw Object.assign(new Error('missing'), { code: 'ENOENT' });
    return Promise.resolve({
      size: bytes.length,
      read: async (position, length) => {
        this.#call();
        return Promise.resolve(bytes.slice(position, position + length));
      },
      close: async () => Promise.resolve(),
    });
  }

  async rename(from: string, to: string): Promise<void> {
    this.#call();
    const bytes = this.files.get(from);
    if (!bytes) throw Object.assign(new Error('missing'), { code: 'ENOENT' });
    this.files.delete(from);
    this.files.set(to, bytes);
    await Promise.resolve();
  }

  async remove(path: string): Promise<void> {
    this.#call();
    this.files.delete(path);
    await Promise.resolve();
  }
}
