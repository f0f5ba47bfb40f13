import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { startBrowserHost } from '../../scripts/browser-host/server';
import { chromiumLaunch } from './chromium';
import { TestCounty } from './county';
import { electronLaunch } from './electron';
import { packagedLaunch } from './packaged';
import { Pc, tempFolder, type Launch, type PcOptions } from './pc';

interface Fixtures extends PcOptions {
  /** A real county on this machine with 北关社区 in it; started when a test asks for it. */
  county: TestCounty;
  /** The same without content: the databases of 北关社区 and one clerk. */
  emptyCounty: TestCounty;
  launcher: Launch;
  /** Makes a PC with an empty disk and starts the app on it. */
  newPc: (env?: Record<string, string>) => Promise<Pc>;
  /** The PC of a test that needs one. */
  pc: Pc;
}

const renderer = fileURLToPath(new URL('../../dist/renderer', import.meta.url));

async function withCounty(demo: boolean, use: (county: TestCounty) => Promise<void>): Promise<void> {
  const { folder, remove } = await tempFolder('county');
  const county = new TestCounty(folder, demo);
  await county.start();
  await use(county);
  await county.stop();
  await remove();
}

export const test = base.extend<Fixtures>({
  host: ['electron', { option: true }],

  county: async ({}, use) => {
    await withCounty(true, use);
  },

  emptyCounty: async ({}, use) => {
    await withCounty(false, use);
  },

  launcher: async ({ host }, use) => {
    if (host !== 'chromium') {
      await use(host === 'packaged' ? packagedLaunch : electronLaunch);
      return;
    }
    const server = await startBrowserHost({ folder: renderer, version: 'e2e' });
    await use(chromiumLaunch(server.url));
    await server.close();
  },

  newPc: async ({ launcher }, use, info) => {
    const made: { pc: Pc; remove: () => Promise<void> }[] = [];
    await use(async (env = {}) => {
      const { folder, remove } = await tempFolder('pc');
      const pc = new Pc(folder, launcher, env);
      made.push({ pc, remove });
      await pc.launch();
      return pc;
    });
    for (const [index, { pc, remove }] of made.entries()) {
      if (info.status !== info.expectedStatus) await pc.picture(info.outputPath(`pc-${index + 1}.png`));
      await pc.close();
      await remove();
    }
  },

  pc: async ({ newPc }, use) => {
    await use(await newPc());
  },
});

export { expect } from '@playwright/test';
