// Host names (also with non-ASCII letters), IPv4, bracketed IPv6, an optional port, an optional plain path.
const pattern =
  /^(https?):\/\/(\[[0-9a-f:.]+\]|[^\s/?#@:[\]\\%]+)(?::(\d{1,5}))?((?:\/[A-Za-z0-9._~-]+)*)\/?$/i;

// A name like 127.0.0.1.example is somebody else's machine, so the whole host has to match.
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/**
 * Gives the county address in one spelling, without a slash at the end; https:// is added where no scheme was typed.
 * Gives undefined for anything else, also for addresses that hold a name and password, and for plain http to another
 * machine: account and records would cross the network readable.
 */
export function parseCountyUrl(typed: string): string | undefined {
  const text = typed.trim();
  const match = pattern.exec(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!match) return undefined;
  const [, scheme = '', host = '', port, path = ''] = match;
  if (scheme.toLowerCase() === 'http' && !loopback.test(host)) return undefined;
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) return undefined;
  if (path.split('/').some((segment) => segment === '.' || segment === '..')) return undefined;
  return `${scheme.toLowerCase()}://${host.toLowerCase()}${port === undefined ? '' : `:${Number(port)}`}${path}`;
}

const readable = /^(?:|_up|_session)$/;
const database = /^mqb-[a-z0-9][a-z0-9_-]*$/;
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE']);

/**
 * Whether the window may ask the county for this: the product's own databases, and reading what the server says about
 * itself. `_users`, `_config`, `_replicate` and foreign databases stay shut whatever the account may do there.
 */
export function mayForward(method: string, target: string): boolean {
  if (!methods.has(method) || !target.startsWith('/') || /[\\#\0\r\n]/.test(target)) return false;
  const path = target.split('?', 1)[0] ?? '';
  const [, first = '', ...rest] = path.split('/');
  const whole = [first, ...rest].map(decoded);
  if (whole.some((segment) => segment === undefined || segment === '.' || segment === '..')) return false;
  if (rest.slice(0, -1).includes('')) return false;
  if (database.test(first)) return true;
  return rest.length === 0 && readable.test(first) && (method === 'GET' || method === 'HEAD');
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
