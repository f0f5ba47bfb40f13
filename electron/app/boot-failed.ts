import type { WebContents } from 'electron';
import { text } from '@shared/messages';
import { bootFailedPath, isOurs, origin, startUrl } from '../security/origin';
import type { Log } from '../services/logs';

/** The page for a renderer that could not start: plain HTML that needs nothing else to work. */
export function bootFailedPage(): string {
  const { title, detail, reopen } = text.desktop.bootFailed;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>
body { font: 16px/1.7 system-ui, 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; color: #222; max-width: 34em; margin: 15vh auto; padding: 0 2em; }
h1 { font-size: 22px; } a { display: inline-block; background: #b3261e; color: #fff; padding: 8px 24px; border-radius: 6px; text-decoration: none; }
</style></head><body><h1>${title}</h1><p>${detail}</p><p><a href="${startUrl}">${reopen}</a></p></body></html>`;
}

/** Goes to that page, once; a failure of the page itself leads nowhere else. */
export async function showBootFailed(contents: WebContents): Promise<void> {
  const address = `${origin}${bootFailedPath}`;
  if (contents.isDestroyed() || contents.getURL() === address) return;
  try {
    await contents.loadURL(address);
  } catch {
    // Left for another page meanwhile, or said by watchBoot.
  }
}

const aborted = -3;

/** Watches for a page that cannot be loaded and for a preload that failed. */
export function watchBoot(contents: WebContents, log: Log): void {
  const failed = (why: string): void => {
    log.error(`the page did not start: ${why}`);
    void showBootFailed(contents);
  };
  contents.on('did-fail-load', (_event, code, reason, address, isMainFrame) => {
    if (isMainFrame && code !== aborted && isOurs(address)) failed(reason);
  });
  contents.on('did-navigate', (_event, address, status) => {
    if (status >= 400 && isOurs(address)) failed(`status ${status}`);
  });
  contents.on('preload-error', (_event, _path, error) => {
    log.error('preload', error);
    failed('preload');
  });
}
