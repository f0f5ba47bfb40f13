/** The operating system's protection of small secrets, as far as the vault needs it. */
export interface SystemStore {
  /** Whether a secret sealed here is really out of reach of another account of the PC. */
  protects(): Promise<boolean>;
  /** Gives base64. */
  seal(secret: Uint8Array): Promise<string>;
  /** Throws when the system no longer opens it (another account, a reset profile). */
  unseal(sealed: string): Promise<Uint8Array>;
}

/** The part of Electron's safeStorage that is used; the asynchronous half is missing before Electron 45. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean;
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  getSelectedStorageBackend?(): string;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
  encryptStringAsync?(text: string): Promise<Buffer>;
  decryptStringAsync?(sealed: Buffer): Promise<{ result: string }>;
}

// `basic_text` encrypts with a key that is the same on every PC of the world.
const worthless = new Set(['basic_text', 'unknown']);

/** Electron's safeStorage as a SystemStore; call after `ready`. */
export const safeStorageStore = (safe: SafeStorage, platform: NodeJS.Platform): SystemStore => ({
  protects: async () => {
    if (platform === 'linux' && worthless.has(safe.getSelectedStorageBackend?.() ?? 'unknown')) return false;
    try {
      return (await safe.isAsyncEncryptionAvailable?.()) ?? safe.isEncryptionAvailable();
    } catch {
      return false;
    }
  },
  seal: async (secret) => {
    const text = Buffer.from(secret).toString('base64');
    const sealed = (await safe.encryptStringAsync?.(text)) ?? safe.encryptString(text);
    return sealed.toString('base64');
  },
  unseal: async (sealed) => {
    const bytes = Buffer.from(sealed, 'base64');
    const text = (await safe.decryptStringAsync?.(bytes))?.result ?? safe.decryptString(bytes);
    return new Uint8Array(Buffer.from(text, 'base64'));
  },
});
