import { randomBytes } from 'node:crypto';
import { Failure } from '@shared/ipc/failure';
import type { PassphraseInput, VaultStatus } from '@shared/ipc/types';
import { Attempts } from './attempts';
import { readVault, writeVault } from './file';
import type { WrappedKey } from './file';
import { keyOfPassphrase, newSalt, strength as defaultStrength } from './passphrase';
import type { Strength } from './passphrase';
import { seal, unseal } from './seal';
import type { SystemStore } from './system-store';

const purpose = 'minqingben vault 1';

interface VaultOptions {
  folder: string;
  system: SystemStore;
  strength?: Strength;
  now?: () => number;
}

/** Keeps the random 256-bit data key of this PC: wrapped by a passphrase or, where it really protects, by the system. */
export class Vault {
  readonly #folder: string;
  readonly #system: SystemStore;
  readonly #strength: Strength;
  readonly #attempts: Attempts;
  #dataKey: Uint8Array | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor({ folder, system, strength = defaultStrength, now }: VaultOptions) {
    this.#folder = folder;
    this.#system = system;
    this.#strength = strength;
    this.#attempts = new Attempts(folder, now);
  }

  /** The opened data key, for what the main process itself keeps under it. */
  dataKey(): Uint8Array | undefined {
    return this.#dataKey;
  }

  /** Throws Failure `damaged`. */
  async status(): Promise<VaultStatus> {
    const passphraseRequired = !(await this.#system.protects());
    const content = await readVault(this.#folder);
    if (!content) return { state: 'empty', passphraseRequired };
    return { state: content.key.kind === 'system' ? 'open' : 'locked', passphraseRequired };
  }

  /** Throws Failure `alreadySetUp`, `damaged` (an unreadable vault is never written over) and `passphraseRequired`. */
  async create({ passphrase }: PassphraseInput): Promise<Uint8Array> {
    return this.#alone(async () => {
      if (await readVault(this.#folder)) throw new Failure('alreadySetUp');
      const dataKey = new Uint8Array(randomBytes(32));
      await writeVault(this.#folder, { version: 1, key: await this.#wrap(dataKey, passphrase) });
      this.#dataKey = dataKey;
      return dataKey;
    });
  }

  /** Throws Failure `notSetUp`, `damaged`, `passphraseRequired`, `wrongPassphrase` (with the wait until the next try). */
  async unlock({ passphrase }: PassphraseInput): Promise<Uint8Array> {
    return this.#alone(async () => {
      const content = await readVault(this.#folder);
      if (!content) throw new Failure('notSetUp');
      const dataKey = await this.#unwrap(content.key, passphrase);
      this.#dataKey = dataKey;
      return dataKey;
    });
  }

  async #wrap(dataKey: Uint8Array, passphrase: string | undefined): Promise<WrappedKey> {
    if (passphrase !== undefined) {
      const salt = newSalt();
      const key = await keyOfPassphrase(passphrase, salt, this.#strength);
      return {
        kind: 'passphrase',
        salt: Buffer.from(salt).toString('base64'),
        strength: this.#strength,
        sealed: seal(key, dataKey, purpose),
      };
    }
    if (!(await this.#system.protects())) throw new Failure('passphraseRequired');
    return { kind: 'system', sealed: await this.#system.seal(dataKey) };
  }

  async #unwrap(wrapped: WrappedKey, passphrase: string | undefined): Promise<Uint8Array> {
    if (wrapped.kind === 'system') {
      const key = await this.#system.unseal(wrapped.sealed).catch(() => undefined);
      if (key?.length !== 32) throw new Failure('damaged');
      return key;
    }
    if (passphrase === undefined) throw new Failure('passphraseRequired');
    const wait = await this.#attempts.waitMs();
    if (wait > 0) throw new Failure('wrongPassphrase', wait);
    const cost = await this.#attempts.note();
    const salt = Buffer.from(wrapped.salt, 'base64');
    const key = await keyOfPassphrase(passphrase, salt, wrapped.strength);
    let dataKey: Uint8Array;
    try {
      dataKey = unseal(key, wrapped.sealed, purpose);
    } catch {
      throw new Failure('wrongPassphrase', cost > 0 ? cost : undefined);
    }
    await this.#attempts.forget();
    return dataKey;
  }

  /** One at a time: two windows of time in which a vault could be made twice, or guesses counted once, are shut. */
  async #alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work, work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}
