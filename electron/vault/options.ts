import type { Strength } from './passphrase';
import type { SystemStore } from './system-store';

/** What a vault is kept with. */
export interface VaultOptions {
  folder: string;
  system: SystemStore;
  strength?: Strength;
  now?: () => number;
  /**
   * Why the data must not be opened or set up anew, if there is a reason; looked at before anything else. `deep`: at every
   * byte of it, before a key is given out.
   */
  fault?: (setUp: boolean, deep?: boolean) => Promise<'keyMissing' | 'dataDamaged' | undefined>;
  /** Whether the county still holds the account out of use; asked with the opened key and those still in use before it. */
  stillDisabled?: (keys: readonly Uint8Array[]) => Promise<boolean>;
}
