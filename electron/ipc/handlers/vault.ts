import type { KeyRing, UnsentNote } from '@shared/ipc/types';
import type { Vault } from '../../vault/vault';
import type { Handlers } from '../answer';

type VaultHandlers = Pick<Handlers, Extract<keyof Handlers, `vault:${string}`>>;

interface Around {
  /** Told each time the data key is at hand, or another one. */
  opened: () => Promise<void>;
  /** Drops every key of the main process. */
  shut: () => void;
  startOver: () => Promise<void>;
  unsent: { note: (count: number) => Promise<void>; read: () => Promise<UnsentNote | undefined> };
  /** The page has heard of the wish to lock and asks the clerk first. */
  lockLater: () => void;
}

export const vaultHandlers = (
  vault: Vault,
  { opened, shut, startOver, lockLater, unsent }: Around,
): VaultHandlers => {
  const opening = async (work: Promise<unknown>): Promise<KeyRing> => {
    await work;
    await opened();
    return vault.ring();
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
    'vault:beginRekey': (input) => opening(vault.beginRekey(input)),
    'vault:endRekey': () => done(vault.endRekey()),
    'vault:lock': () => {
      shut();
      return Promise.resolve(undefined);
    },
    'vault:lockLater': () => {
      lockLater();
      return Promise.resolve(undefined);
    },
    'vault:changePassphrase': (input) => done(vault.changePassphrase(input)),
    'vault:addPerson': (input) => vault.addPerson(input),
    'vault:removePerson': (input) => done(vault.removePerson(input)),
    'vault:renewRecovery': (input) => vault.renewRecovery(input),
    'vault:markUsed': () => done(vault.markUsed()),
    'vault:noteUnsent': (count) => done(unsent.note(count)),
    'vault:unsent': () => unsent.read(),
    'vault:startOver': () => done(startOver()),
  };
};
