import { extname, join, resolve, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The media type of a file that may be served; undefined for a kind that the app does not ship (so also source maps). */
export const typeOf = (path: string): string | undefined => types[extname(path).toLowerCase()];

/**
 * The file below `root` that a URL path means, `/` being index.html. Undefined for whatever would leave the folder,
 * for hidden files and for names that a file system reads in a second way (backslash, NUL, colon).
 */
export function fileFor(root: string, urlPath: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || /[\\\0:]/.test(path)) return undefined;
  const segments = path.split('/').slice(1);
  if (segments.some((segment) => segment.startsWith('.'))) return undefined;
  const base = resolve(root);
  const file = resolve(join(base, path === '/' ? '/index.html' : path));
  return file.startsWith(base + sep) ? file : undefined;
}
