import { Menu, dialog } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import { text } from '@shared/messages';

interface MenuOptions {
  version: string;
  devTools: boolean;
  /** Absent where there is no data folder, and so neither logs nor anything to lock. */
  showLogs?: () => void;
  lock?: () => void;
}

const words = text.desktop.menu;
const line: MenuItemConstructorOptions = { type: 'separator' };

/** The native menu, all in Chinese: Electron's roles do the work, their English labels are replaced. */
export function setMenu({ version, devTools, showLogs, lock }: MenuOptions): void {
  const about = (): void => {
    const { about: said } = text.desktop;
    void dialog.showMessageBox({
      type: 'info',
      title: words.about,
      message: said(version),
      buttons: [text.words.ok],
    });
  };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: words.file,
        submenu: [
          ...(lock ? [{ label: words.lock, accelerator: 'CmdOrCtrl+L', click: lock }, line] : []),
          { role: 'quit', label: words.quit, accelerator: 'CmdOrCtrl+Q' },
        ],
      },
      {
        label: words.edit,
        submenu: [
          { role: 'undo', label: words.undo },
          { role: 'redo', label: words.redo },
          line,
          { role: 'cut', label: words.cut },
          { role: 'copy', label: words.copy },
          { role: 'paste', label: words.paste },
          { role: 'selectAll', label: words.selectAll },
        ],
      },
      {
        label: words.view,
        submenu: [
          { role: 'reload', label: words.reload },
          line,
          { role: 'zoomIn', label: words.zoomIn },
          { role: 'zoomOut', label: words.zoomOut },
          { role: 'resetZoom', label: words.zoomReset },
          line,
          { role: 'togglefullscreen', label: words.fullScreen },
          ...(devTools ? [line, { role: 'toggleDevTools' as const, label: words.devTools }] : []),
        ],
      },
      {
        label: words.help,
        submenu: [
          ...(showLogs ? [{ label: words.logs, click: showLogs }] : []),
          { label: words.about, click: about },
        ],
      },
    ]),
  );
}
