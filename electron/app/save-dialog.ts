import { extname, join } from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow, FileFilter } from 'electron';
import { text } from '@shared/messages';
import type { SaveDialog } from '../services/files';

const { title, kinds, all } = text.desktop.save;
const known: Readonly<Record<string, string>> = kinds;

const filtersFor = (name: string): FileFilter[] => {
  const extension = extname(name).slice(1).toLowerCase();
  const kind = known[extension];
  const anything = { name: all, extensions: ['*'] };
  return kind === undefined ? [anything] : [{ name: kind, extensions: [extension] }, anything];
};

/** The system's save dialog over the window, starting among the person's documents. */
export const saveDialog = (window: () => BrowserWindow | undefined): SaveDialog => ({
  ask: async (suggestedName) => {
    const options = {
      title,
      defaultPath: join(app.getPath('documents'), suggestedName),
      filters: filtersFor(suggestedName),
    };
    const owner = window();
    const { canceled, filePath } = await (owner
      ? dialog.showSaveDialog(owner, options)
      : dialog.showSaveDialog(options));
    return canceled || !filePath ? undefined : filePath;
  },
});
