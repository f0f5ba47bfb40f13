import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { EnvironmentOptions } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One CommonJS file with everything in it: a sandboxed preload cannot load a second one, and the package carries no node_modules. */
const bundle = (name: string, entry: string): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external: ['electron'] },
  build: {
    outDir: here('dist/electron'),
    emptyOutDir: false,
    target: 'node20.18',
    minify: false,
    sourcemap: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: here(entry),
      external: ['electron', ...builtinModules, ...builtinModules.map((module) => `node:${module}`)],
      output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
    },
  },
});

/** The desktop side: `vite build -c vite.electron.config.ts` writes dist/electron/main.cjs and preload.cjs. */
export default defineConfig({
  resolve: { alias: { '@shared': here('shared') } },
  environments: {
    main: bundle('main', 'electron/main.ts'),
    preload: bundle('preload', 'electron/preload.ts'),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name === 'main' || environment.name === 'preload') await builder.build(environment);
      }
    },
  },
});
