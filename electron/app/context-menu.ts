import { Menu } from 'electron';
import type { BrowserWindow, ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { text } from '@shared/messages';

const words = text.desktop.menu;

/** Copy and paste by the right mouse button; Electron brings no menu of its own. */
export function showContextMenu(
  window: BrowserWindow,
  { isEditable, editFlags, selectionText }: ContextMenuParams,
): void {
  const editing: MenuItemConstructorOptions[] = [
    { role: 'undo', label: words.undo, enabled: editFlags.canUndo },
    { type: 'separator' },
    { role: 'cut', label: words.cut, enabled: editFlags.canCut },
    { role: 'copy', label: words.copy, enabled: editFlags.canCopy },
    { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll },
  ];
  const reading: MenuItemConstructorOptions[] = [{ role: 'copy', label: words.copy }];
  if (!isEditable && selectionText.trim() === '') return;
  Menu.buildFromTemplate(isEditable ? editing : reading).popup({ window });
}
