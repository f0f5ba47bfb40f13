import type { DiskRoom } from '@shared/ipc/backup';
import type { ClockStatus } from '@shared/ipc/types';
import { saveFile } from '../../services/files';
import { pagePdf, type Printable } from '../../services/pdf';
import type { SaveDialog } from '../../services/files';
import type { Log } from '../../services/logs';
import type { Handlers } from '../answer';

type MachineHandlers = Pick<
  Handlers,
  | 'files:save'
  | 'app:disk'
  | 'app:leave'
  | 'files:pdf'
  | 'app:version'
  | 'app:clock'
  | 'app:trustClock'
  | 'app:showLogs'
  | 'app:report'
  | 'app:bootFailed'
>;

interface Machine {
  dialog: SaveDialog;
  /** The window's contents, while there is a window. */
  contents: () => Printable | undefined;
  log: Log;
  version: string;
  diskRoom: () => Promise<DiskRoom>;
  /** The page has done what it does before the window closes. */
  leave: () => void;
  clock: { check: () => Promise<ClockStatus>; trust: () => Promise<void> };
  showLogs: () => Promise<void>;
  /** Shows the page for a renderer that could not start. */
  bootFailed: () => Promise<void>;
}

export const machineHandlers = ({
  dialog,
  contents,
  log,
  version,
  clock,
  diskRoom,
  leave,
  showLogs,
  bootFailed,
}: Machine): MachineHandlers => ({
  'files:save': (input) => saveFile(dialog, input),
  'app:disk': () => diskRoom(),
  'app:leave': () => {
    leave();
    return Promise.resolve(undefined);
  },
  'files:pdf': (input) => pagePdf(contents(), input),
  'app:version': () => Promise.resolve(version),
  'app:clock': () => clock.check(),
  'app:trustClock': async () => {
    await clock.trust();
    return undefined;
  },
  'app:showLogs': async () => {
    await showLogs();
    return undefined;
  },
  'app:report': ({ message, stack }) => {
    log.error(`reported by the page: ${message}${stack === undefined ? '' : `\n${stack}`}`);
    return Promise.resolve(undefined);
  },
  'app:bootFailed': async () => {
    await bootFailed();
    return undefined;
  },
});
