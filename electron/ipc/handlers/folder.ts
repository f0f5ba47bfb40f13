import type { FolderFault } from '@shared/ipc/types';
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
}: WithoutFolder): Partial<Handlers> => {
  // The page hears no more: what it would do next shows for a moment in a window that is ending.
  const anew = (): Promise<never> => {
    startAnew();
    return new Promise(() => undefined);
  };
  return {
    'vault:status': async () => {
      const folder = fault();
      return folder ? { state: 'empty', passphraseRequired: true, folder } : anew();
    },
    'backup:setDataAside': async () => {
      await setAside();
      return anew();
    },
    'app:version': () => Promise.resolve(version),
    // What it showed last is remembered in the folder.
    'app:clock': () => Promise.resolve({ now: Date.now(), wrong: false }),
    'app:showLogs': () => nothing(showPlace()),
    'app:report': ({ message }) => nothing(log.error(`reported by the page: ${message}`)),
    'app:leave': () => nothing(leave()),
    'app:bootFailed': () => nothing(bootFailed()),
  };
};
