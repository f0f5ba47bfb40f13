import { HostError } from '../../host';
import type { VaultHost, VaultStatus } from '../../host';
import { fromBase64, keptVault, toBase64 } from './kept';
import { wrappingKey, type KeyCost } from './passphrase';
import type { KeptVault, VaultStore } from './store';

const purpose = new TextEncoder().encode('minqingben data key 1');
/** So many may be mistyped before waiting begins; it doubles up to a minute. */
const freeFailures = 3;
const longestWaitMs = 60_000;

/** A random data key, wrapped by argon2id of the passphrase and AES-256-GCM; a plain browser has no better place for it. */
export class BrowserVault implements Pick<VaultHost, 'status'> {
  readonly #store: VaultStore;
  readonly #cost: KeyCost;
  readonly #clock: () => number;

  constructor(store: VaultStore, cost: KeyCost, clock: () => number = Date.now) {
    this.#store = store;
    this.#cost = cost;
    this.#clock = clock;
  }

  async status(): Promise<VaultStatus> {
    const kept = await this.#store.read();
    return { state: kept === undefined ? 'empty' : 'locked', passphraseRequired: true };
  }

  async create({ passphrase }: { passphrase?: string }): Promise<Uint8Array> {
    if (!passphrase) throw new HostError('passphraseRequired');
    const dataKey = crypto.getRandomValues(new Uint8Array(32));
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const wrapping = await wrappingKey(passphrase, salt, this.#cost);
    const wrapped = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: nonce, additionalData: purpose },
      wrapping,
      dataKey,
    );
    const added = await this.#store.add({
      version: 1,
      kdf: { name: 'argon2id', salt: toBase64(salt), ...this.#cost },
      nonce: toBase64(nonce),
      wrapped: toBase64(new Uint8Array(wrapped)),
      failures: 0,
      notBefore: 0,
    });
    if (!added) throw new HostError('alreadySetUp');
    return dataKey;
  }

  async unlock({ passphrase }: { passphrase?: string }): Promise<Uint8Array> {
    const raw = await this.#store.read();
    if (raw === undefined) throw new HostError('notSetUp');
    if (!passphrase) throw new HostError('passphraseRequired');
    const kept = keptVault(raw);
    if (!kept) throw new HostError('damaged');
    const wait = kept.notBefore - this.#clock();
    // A clock that was set back must not lock anybody out for longer than the longest wait.
    if (wait > 0 && wait <= longestWaitMs) throw new HostError('wrongPassphrase', wait);

    const wrapping = await wrappingKey(passphrase, fromBase64(kept.kdf.salt), kept.kdf);
    const dataKey = await crypto.subtle
      .decrypt(
        { name: 'AES-GCM', iv: fromBase64(kept.nonce), additionalData: purpose },
        wrapping,
        fromBase64(kept.wrapped),
      )
      .catch(() => undefined);
    if (!dataKey) throw await this.#refuse(kept);
    if (kept.failures > 0) await this.#store.put({ ...kept, failures: 0, notBefore: 0 });
    return new Uint8Array(dataKey);
  }

  async #refuse(kept: KeptVault): Promise<HostError> {
    const failures = kept.failures + 1;
    const wait = failures < freeFailures ? 0 : Math.min(longestWaitMs, 1000 * 2 ** (failures - freeFailures));
    await this.#store.put({ ...kept, failures, notBefore: this.#clock() + wait });
    return new HostError('wrongPassphrase', wait > 0 ? wait : undefined);
  }
}
