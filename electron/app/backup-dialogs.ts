import { app, dialog } from 'electron';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import { text } from '@shared/messages';

const words = text.desktop.backup;

/** The system's dialogs for a backup to open and for the second place. */
export function backupDialogs(window: () => BrowserWindow | undefined): {
  chooseFile: () => Promise<string | undefined>;
  chooseFolder: () => Promise<string | undefined>;
} {
  const ask = async (options: OpenDialogOptions): Promise<string | undefined> => {
    const owner = window();
    const { canceled, filePaths } = await (owner
      ? dialog.showOpenDialog(owner, options)
      : dialog.showOpenDialog(options));
    return canceled ? undefined : filePaths[0];
  };
  return {
    chooseFile: () =>
      ask({
        title: words.chooseFile,
        defaultPath: app.getPath('documents'),
        filters: [
          { name: words.kind, extensions: ['mqbak'] },
          { name: text.desktop.save.all, extensions: ['*'] },
        ],
        properties: ['openFile'],
      }),
    chooseFolder: () => ask({ title: words.chooseFolder, properties: ['openDirectory', 'createDirectory'] }),
  };
}
