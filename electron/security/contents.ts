import type { WebContents } from 'electron';
import { mayNavigate, mayOpenOutside } from './origin';

interface Outside {
  open: (address: string) => void;
  refused: (what: string) => void;
}

/** Keeps a page where it is: no navigation away, no new windows, no webviews; allowed links go to the system's browser. */
export function lockContents(contents: WebContents, { open, refused }: Outside): void {
  const leave = (address: string): void => {
    if (mayOpenOutside(address)) open(address);
    else refused('an address outside the app');
  };
  contents.on('will-navigate', (event) => {
    if (mayNavigate(event.url)) return;
    event.preventDefault();
    leave(event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame) return;
    event.preventDefault();
    refused('a frame');
  });
  contents.on('will-redirect', (event) => {
    if (mayNavigate(event.url)) return;
    event.preventDefault();
    refused('a redirect');
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    refused('a webview');
  });
  contents.setWindowOpenHandler(({ url }) => {
    leave(url);
    return { action: 'deny' };
  });
}
