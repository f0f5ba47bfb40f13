import type { Door } from '@shared/county/door';
import { dataHeaders } from '../security/headers';
import type { CountyBody } from './send';

/** A batch of 1,000 documents is 2 MB; beyond this a request is a mistake, not data. */
const largestBody = 128 * 1024 * 1024;

const bodiless = new Set([204, 205, 304]);

/** Answers one request of the page under /county through the door. */
export async function respondFromCounty(
  door: Door<CountyBody>,
  request: Request,
  target: string,
): Promise<Response> {
  const body = new Uint8Array(await request.arrayBuffer());
  if (body.length > largestBody) {
    return new Response('{"error":"too_large","reason":"refused by the door"}', {
      status: 413,
      headers: { ...dataHeaders, 'content-type': 'application/json' },
    });
  }
  const reply = await door.forward({
    method: request.method,
    target,
    headers: Object.fromEntries(request.headers),
    ...(body.length > 0 ? { body } : {}),
    signal: request.signal,
  });
  const empty = bodiless.has(reply.status) || request.method === 'HEAD';
  return new Response(empty ? null : reply.body, {
    status: reply.status,
    headers: { ...reply.headers, ...dataHeaders },
  });
}
