import type { IncomingMessage } from 'node:http';

/**
 * Why a request is not answered, or undefined. `Host` stops rebound names, `Origin` and `Sec-Fetch-Site` stop pages of
 * other sites that this browser happens to show; programs without a browser send none of them and hold no session.
 */
export function refusalOf(request: IncomingMessage, port: number): string | undefined {
  const { host, origin } = request.headers;
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!host || !own.includes(host)) return 'host';
  if (origin !== undefined && origin !== `http://${host}`) return 'origin';
  const site = request.headers['sec-fetch-site'];
  const navigation = request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET';
  if (site === undefined || site === 'same-origin' || site === 'none') return undefined;
  return navigation && !/^\/(county|host)\//.test(request.url ?? '') ? undefined : 'site';
}

/** As the app's own policy, and `wasm-unsafe-eval` for argon2id, which the browser must reckon itself. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  // antd writes its styles into the page.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
