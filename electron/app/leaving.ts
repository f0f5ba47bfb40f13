import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { text } from '@shared/messages';

/**
 * Asks once when the window is closed while the page says that something has not been reported (its `beforeunload`).
 * Reloading and locking go ahead: they lose nothing and nobody leaves.
 */
export function askBeforeLeaving(window: BrowserWindow): void {
  const words = text.desktop.leaving;
  let closing = false;
  window.on('close', () => {
    closing = true;
  });
  window.webContents.on('will-prevent-unload', (event) => {
    if (!closing) {
      event.preventDefault();
      return;
    }
    closing = false;
    const stay = 0;
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      title: text.words.appName,
      message: words.title,
      detail: words.detail,
      buttons: [words.stay, words.leave],
      defaultId: stay,
      cancelId: stay,
      noLink: true,
    });
    // Here "prevent" means: do not let the page stop the closing.
    if (answer !== stay) event.preventDefault();
  });
}
