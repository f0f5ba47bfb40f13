import type { Vault } from '../../vault/vault';
import type { Handlers } from '../answer';

type VaultHandlers = Pick<Handlers, Extract<keyof Handlers, `vault:${string}`>>;

interface Around {
  /** Told each time the data key is at hand. */
  opened: () => Promise<void>;
  /** Drops every key of the main process. */
  shut: () => void;
  startOver: () => Promise<void>;
}

export const vaultHandlers = (vault: Vault, { opened, shut, startOver }: Around): VaultHandlers => {
  const opening = async (key: Promise<Uint8Array>): Promise<Uint8Array> => {
    const dataKey = await key;
    await opened();
    return dataKey;
  };
  const done = async (work: Promise<void>): Promise<undefined> => {
    await work;
    return undefined;
  };
  return {
    'vault:status': () => vault.status(),
    'vault:create': (input) => opening(vault.create(input)),
    'vault:unlock': (input) => opening(vault.unlock(input)),
    'vault:recover': (input) => opening(vault.recover(input)),
    'vault:lock': () => {
      shut();
      return Promise.resolve(undefined);
    },
    'vault:changePassphrase': (input) => done(vault.changePassphrase(input)),
    'vault:addPerson': (input) => vault.addPerson(input),
    'vault:removePerson': (input) => done(vault.removePerson(input)),
    'vault:renewRecovery': (input) => vault.renewRecovery(input),
    'vault:markUsed': () => done(vault.markUsed()),
    'vault:startOver': () => done(startOver()),
  };
};
