import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../setup/run.mjs';

/**
 * Builds the bench page into `folder` and the app as it is in this checkout into `folder`/app: one origin, so the
 * real pages open the data that the bench has written.
 */
export async function buildSite(folder: string): Promise<void> {
  const page = join(root, 'scripts/bench/page');
  await build({
    configFile: false,
    root: page,
    base: './',
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'shared'), '@': join(root, 'renderer') } },
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome130',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: { index: join(page, 'index.html'), frames: join(page, 'frames.ts') },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: join(folder, 'app'), emptyOutDir: true },
  });
}

/** An Electron app of the built desktop side and that site. Throws Error where the desktop side was not built. */
export async function desktopApp(folder: string, site: string): Promise<void> {
  const built = join(root, 'dist/electron');
  if (!existsSync(join(built, 'main.cjs'))) throw new Error('dist/electron is missing: npm run build');
  await mkdir(folder, { recursive: true });
  await cp(built, join(folder, 'electron'), { recursive: true });
  await cp(site, join(folder, 'renderer'), { recursive: true });
  const manifest = { name: 'minqingben-bench', version: '0.0.0', main: 'electron/main.cjs' };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
}
