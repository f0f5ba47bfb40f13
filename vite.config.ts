import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The renderer: one page, no inline scripts (CSP), relative addresses so that app:// and the browser host serve the same files. */
export default defineConfig({
  root: here('./renderer'),
  base: './',
  plugins: [react()],
  resolve: { alias: { '@shared': here('./shared'), '@': here('./renderer') } },
  worker: { format: 'es' },
  build: {
    outDir: here('./dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // The polyfill is an inline-free script of its own that Chromium 130 never needs.
    modulePreload: { polyfill: false },
    // A data: font or image would need a wider CSP than 'self'.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/,
              priority: 30,
            },
            { name: 'data', test: /node_modules[\\/](rxdb|rxjs|dexie|hash-wasm)[\\/]/, priority: 20 },
            { name: 'pinyin', test: /node_modules[\\/]pinyin-pro[\\/]/, priority: 20 },
          ],
        },
      },
    },
  },
});
