import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { killAllWith } from './kill';
import type { Launch } from './pc';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env['MINQINGBEN_CHROMIUM'] ?? places.find((place) => existsSync(place));

/** The app in the system's Chromium, one profile for each PC. `origin`: the browser host. */
export const chromiumLaunch =
  (origin: string): Launch =>
  async (folder) => {
    const context = await chromium.launchPersistentContext(folder, {
      ...(executablePath ? { executablePath } : { channel: 'chrome' }),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-quic',
        '--disable-sync',
      ],
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      acceptDownloads: true,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(origin);
    return {
      page,
      close: () => context.close(),
      kill: async () => {
        const closed = new Promise((done) => context.once('close', done));
        await killAllWith(`--user-data-dir=${folder}`);
        await closed;
      },
      saving: async (act) => {
        const [download] = await Promise.all([page.waitForEvent('download'), act()]);
        const path = join(folder, 'saved by the test', String(Date.now()), download.suggestedFilename());
        await download.saveAs(path);
        return path;
      },
    };
  };
