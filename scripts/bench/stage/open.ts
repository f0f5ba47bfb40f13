import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowserHost } from '../../browser-host/server';
import { hasDisplay, startXvfb } from '../../setup/display.mjs';
import { Processes } from '../../setup/processes.mjs';
import type { Stage } from '../measure';
import type { Options } from '../options';
import type { Cleanup } from './cleanup';
import { BenchCounty } from './county';
import { Pc, startChromium, startElectron, type Start } from './pc';
import { buildSite, desktopApp } from './site';

/** Builds and starts what the measures need; everything lies in one folder that `cleanup` removes. */
export async function openStage(options: Options, cleanup: Cleanup, say: Stage['say']): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'mqb-bench-'));
  cleanup.add(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const site = join(folder, 'site');
  say('building the bench page and the app');
  await buildSite(site);
  const { start, origin } =
    options.host === 'electron'
      ? await electronSide(folder, site, cleanup)
      : await browserSide(site, cleanup);

  let pcs = 0;
  let county: Promise<BenchCounty> | undefined;
  return {
    runs: options.runs,
    large: options.large,
    host: options.host,
    say,
    async newPc() {
      pcs += 1;
      const pc = new Pc(start, join(folder, `pc-${pcs}`), origin);
      cleanup.add(() => pc.close());
      await pc.restart();
      return pc;
    },
    county() {
      county ??= BenchCounty.open(join(folder, 'county')).then((opened) => {
        cleanup.add(() => opened.close());
        return opened;
      });
      return county;
    },
  };
}

async function browserSide(site: string, cleanup: Cleanup): Promise<{ start: Start; origin: string }> {
  const host = await startBrowserHost({ folder: site, version: 'bench' });
  cleanup.add(() => host.close());
  return { start: startChromium(host.url), origin: host.url };
}

async function electronSide(
  folder: string,
  site: string,
  cleanup: Cleanup,
): Promise<{ start: Start; origin: string }> {
  const app = join(folder, 'desktop');
  await desktopApp(app, site);
  if (!hasDisplay()) {
    const processes = new Processes();
    cleanup.add(() => processes.endAll());
    process.env['DISPLAY'] = await startXvfb(processes);
  }
  return { start: startElectron(app), origin: 'app://minqingben' };
}
