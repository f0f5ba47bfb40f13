import { readFile } from 'node:fs/promises';
import { pageHeaders } from './headers';
import { bootFailedPath, countyPrefix, isOurs } from './origin';
import { fileFor, typeOf } from './static-file';

export interface AppResponder {
  /** Folder of the built renderer. */
  root: string;
  /** The page shown when the renderer could not start; no scripts in it. */
  bootFailedPage: () => string;
  /** Answers what lies under /county; `target` is the rest of the address. */
  county: (request: Request, target: string) => Promise<Response>;
}

const plain = (status: number): Response =>
  new Response(null, { status, headers: { ...pageHeaders, 'content-type': 'text/plain' } });

/** Answers one request to app://. Never throws; what does not exist or may not be read is 404. */
export async function respond(
  request: Request,
  { root, bootFailedPage, county }: AppResponder,
): Promise<Response> {
  if (!isOurs(request.url)) return plain(404);
  const { pathname, search } = new URL(request.url);
  if (pathname === countyPrefix || pathname.startsWith(`${countyPrefix}/`)) {
    const target = pathname.slice(countyPrefix.length);
    return await county(request, `${target === '' ? '/' : target}${search}`);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405);
  if (pathname === bootFailedPath)
    return await file(Buffer.from(bootFailedPage()), 'text/html; charset=utf-8');
  const path = fileFor(root, pathname);
  const type = path === undefined ? undefined : typeOf(path);
  if (path === undefined || type === undefined) return plain(404);
  try {
    return await file(await readFile(path), type);
  } catch {
    return plain(404);
  }
}

async function file(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Response> {
  return Promise.resolve(new Response(bytes, { headers: { ...pageHeaders, 'content-type': type } }));
}
