import type { DoorSend } from '@shared/county/door';

export type Body = ReadableStream<Uint8Array> | null;

/** The door's way out: Node's fetch, which keeps no cookies. */
export const send: DoorSend<Body> = async ({ url, method, headers, body, signal }) => {
  const response = await fetch(url, {
    method,
    headers,
    redirect: 'manual',
    ...(body ? { body: body.slice() } : {}),
    ...(signal instanceof AbortSignal ? { signal } : {}),
  });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    setCookies: response.headers.getSetCookie(),
    body: response.body,
    text: () => response.text(),
  };
};
