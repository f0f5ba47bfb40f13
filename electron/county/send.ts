import type { DoorReply, DoorRequest } from '@shared/county/door';

/** What the county's answers stream. */
export type CountyBody = ReadableStream<Uint8Array<ArrayBuffer>> | null;

/** Electron's net.fetch, or anything that behaves like it. */
export type NetFetch = (
  url: string,
  init: RequestInit & { cache?: 'no-store'; bypassCustomProtocolHandlers?: boolean },
) => Promise<Response>;

/** The door's way out through Chromium's network stack: the system's proxy and certificates count, no cookies are kept. */
export const sendOver =
  (fetch: NetFetch) =>
  async ({ url, method, headers, body, signal }: DoorRequest): Promise<DoorReply<CountyBody>> => {
    let response: Response;
    try {
      response = await fetch(url, {
        method,
        headers,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        bypassCustomProtocolHandlers: true,
        ...(body ? { body: new Uint8Array(body) } : {}),
        ...(signal instanceof AbortSignal ? { signal } : {}),
      });
    } catch (error) {
      // net.fetch has no opaque redirects: it throws instead of following one.
      if (error instanceof Error && /redirect/i.test(error.message)) return redirected;
      throw error;
    }
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      setCookies: response.headers.getSetCookie(),
      body: response.body,
      text: () => response.text(),
    };
  };

const redirected: DoorReply<CountyBody> = {
  status: 302,
  headers: {},
  setCookies: [],
  body: null,
  text: () => Promise.resolve(''),
};
