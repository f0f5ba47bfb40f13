import { argon2idDefaults } from './passphrase';
import { IndexedVaultStore } from './store';
import { BrowserVault } from './vault';

export const vault = new BrowserVault(new IndexedVaultStore(), argon2idDefaults);
