/** The one origin of the app. IndexedDB hangs on it: another name would hide every record of the PC. */
export const scheme = 'app';
export const host = 'minqingben';
export const origin = `${scheme}://${host}`;
export const startUrl = `${origin}/index.html`;
export const bootFailedPath = '/_failed';
export const countyPrefix = '/county';

/** Whether an address lies in the app itself. */
export function isOurs(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  return url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === '';
}

/** Whether the window may go there: pages of the app, and never an answer of the county shown as a page. */
export function mayNavigate(address: string): boolean {
  if (!isOurs(address)) return false;
  const { pathname } = new URL(address);
  return pathname !== countyPrefix && !pathname.startsWith(`${countyPrefix}/`);
}

/** Sites that a link may open in the system's own browser: the state's, which the screens quote rules from. */
const outside = new Set(['www.gov.cn', 'www.12371.cn', 'www.mca.gov.cn']);

/** Whether a link may be handed to the system's browser. */
export function mayOpenOutside(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  return url.protocol === 'https:' && outside.has(url.host) && url.username === '' && url.password === '';
}
