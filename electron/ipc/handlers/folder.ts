import type { FolderFault, VaultStatus } from '@shared/ipc/types';
import type { Log } from '../../services/logs';
import type { Handlers } from '../answer';

interface WithoutFolder {
  log: Log;
  version: string;
  /** Looks at the data folder again; undefined when it can be used now. */
  fault: () => FolderFault | undefined;
  /** Starts the app anew; the window ends with it. */
  startAnew: () => void;
  /** Throws Failure `notWritable`. */
  setAside: () => Promise<void>;
  /** Shows an administrator the place of the folder. */
  showPlace: () => Promise<void>;
  leave: () => void;
  bootFailed: () => Promise<void>;
}

const nothing = async (work: Promise<void> | void): Promise<undefined> => {
  await work;
  return undefined;
};

/** All that is answered where the data folder cannot be used; every other call is refused (docs/adr/0123). */
export const folderHandlers = ({
  log,
  version,
  fault,
  startAnew,
  setAside,
  showPlace,
  leave,
  bootFailed,
}: WithoutFolder): Partial<Handlers> => ({
  'vault:status': () => {
    const folder = fault();
    if (!folder) startAnew();
    const status: VaultStatus = { state: 'empty', passphraseRequired: true };
    // Never answered where the window is ending: it would show the wizard for a moment.
    return folder ? Promise.resolve({ ...status, folder }) : new Promise(() => undefined);
  },
  'backup:setDataAside': () => nothing(setAside().then(startAnew)),
  'app:version': () => Promise.resolve(version),
  // What it showed last is remembered in the folder.
  'app:clock': () => Promise.resolve({ now: Date.now(), wrong: false }),
  'app:showLogs': () => nothing(showPlace()),
  'app:report': ({ message }) => nothing(log.error(`reported by the page: ${message}`)),
  'app:leave': () => nothing(leave()),
  'app:bootFailed': () => nothing(bootFailed()),
});
