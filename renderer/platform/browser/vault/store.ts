/** The wrapped data key as it is kept. Bytes are base64. */
export interface KeptVault {
  version: 1;
  kdf: { name: 'argon2id'; salt: string; memoryKiB: number; iterations: number; parallelism: number };
  nonce: string;
  wrapped: string;
  /** Wrong passphrases in a row, and the instant (ms since 1970) before which no other is tried. */
  failures: number;
  notBefore: number;
}

/** Where the browser keeps the vault. */
export interface VaultStore {
  read(): Promise<unknown>;
  /** Resolves when durable; gives false when there is one already. */
  add(vault: KeptVault): Promise<boolean>;
  /** Replaces what is there; resolves when durable. */
  put(vault: KeptVault): Promise<void>;
}

const key = 'vault';

/** IndexedDB with strict durability: localStorage reaches the disk seconds later, and a lost key is lost data. */
export class IndexedVaultStore implements VaultStore {
  async read(): Promise<unknown> {
    return this.#use('readonly', (store) => store.get(key));
  }

  async add(vault: KeptVault): Promise<boolean> {
    return this.#use('readwrite', (store) => store.add(vault, key)).then(
      () => true,
      (error: unknown) => {
        if (error instanceof DOMException && error.name === 'ConstraintError') return false;
        throw error;
      },
    );
  }

  async put(vault: KeptVault): Promise<void> {
    await this.#use('readwrite', (store) => store.put(vault, key));
  }

  async #use<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const database = await open();
    try {
      return await new Promise<T>((done, fail) => {
        const transaction = database.transaction('kept', mode, { durability: 'strict' });
        const request = act(transaction.objectStore('kept'));
        transaction.addEventListener('complete', () => done(request.result));
        transaction.addEventListener('abort', () => fail(request.error ?? transaction.error));
      });
    } finally {
      database.close();
    }
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open('mqb-vault', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('kept'));
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error));
  });
}
