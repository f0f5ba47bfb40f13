import { saveFile } from '../../services/files';
import type { SaveDialog } from '../../services/files';
import type { Log } from '../../services/logs';
import type { Handlers } from '../answer';

type MachineHandlers = Pick<
  Handlers,
  'files:save' | 'app:version' | 'app:showLogs' | 'app:report' | 'app:bootFailed'
>;

interface Machine {
  dialog: SaveDialog;
  log: Log;
  version: string;
  showLogs: () => Promise<void>;
  /** Shows the page for a renderer that could not start. */
  bootFailed: () => Promise<void>;
}

export const machineHandlers = ({
  dialog,
  log,
  version,
  showLogs,
  bootFailed,
}: Machine): MachineHandlers => ({
  'files:save': (input) => saveFile(dialog, input),
  'app:version': () => Promise.resolve(version),
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
