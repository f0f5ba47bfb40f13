import type { Vault } from '../../vault/vault';
import type { Handlers } from '../answer';

type VaultHandlers = Pick<Handlers, 'vault:status' | 'vault:create' | 'vault:unlock'>;

/** `opened` is told each time the data key is at hand. */
export const vaultHandlers = (vault: Vault, opened: () => Promise<void>): VaultHandlers => ({
  'vault:status': () => vault.status(),
  'vault:create': async (input) => {
    const key = await vault.create(input);
    await opened();
    return key;
  },
  'vault:unlock': async (input) => {
    const key = await vault.unlock(input);
    await opened();
    return key;
  },
});
