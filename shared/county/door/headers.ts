const wantedOut = ['accept', 'content-type', 'content-encoding', 'if-match', 'if-none-match'];
const wantedBack = [
  'content-type',
  'etag',
  'date',
  'retry-after',
  'x-couch-request-id',
  'x-couchdb-body-time',
];

const pick = (
  headers: Readonly<Record<string, string>>,
  names: readonly string[],
): Record<string, string> => {
  const picked: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const lower = name.toLowerCase();
    if (names.includes(lower)) picked[lower] = value;
  }
  return picked;
};

/** The headers of the window that go to the county; its cookies, origin and referrer do not. */
export const headersOut = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  pick(headers, wantedOut);

/** The headers of the county that the window sees; `Set-Cookie` never is one. */
export const headersBack = (headers: Readonly<Record<string, string>>): Record<string, string> => ({
  ...pick(headers, wantedBack),
  'cache-control': 'no-store',
});

/** The session cookie among `Set-Cookie` lines: `''` when it was taken back, undefined when there is none. */
export function sessionCookie(setCookies: readonly string[]): string | undefined {
  for (const line of setCookies) {
    const match = /^\s*AuthSession=([^;]*)/i.exec(line);
    if (match) return match[1] ? `AuthSession=${match[1]}` : '';
  }
  return undefined;
}
