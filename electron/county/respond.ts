import type { Door, ForwardReply } from '@shared/county/door';
import { disabledRole } from '@shared/county/roles';
import { z } from 'zod';
import { dataHeaders } from '../security/headers';
import type { CountyBody } from './send';

/** A batch of 1,000 documents is 2 MB; beyond this a request is a mistake, not data. */
const largestBody = 128 * 1024 * 1024;

const session = z.object({ userCtx: z.object({ roles: z.array(z.string()) }) });
const bodiless = new Set([204, 205, 304]);

/** Whether this answer of the county, or what it says when asked, shows that the account is out of use. */
async function isDisabled(
  door: Door<CountyBody>,
  { kind, status }: ForwardReply<CountyBody>,
): Promise<boolean> {
  if (door.session()?.roles.includes(disabledRole)) return true;
  if (kind !== 'county' || status !== 403) return false;
  const reply = await door.forward({ method: 'GET', target: '/_session', headers: {} });
  const said: unknown = await new Response(reply.body).json().catch(() => undefined);
  return session.safeParse(said).data?.userCtx.roles.includes(disabledRole) ?? false;
}

/** Answers one request of the page under /county through the door; `disabled` is told of an account out of use. */
export async function respondFromCounty(
  door: Door<CountyBody>,
  request: Request,
  target: string,
  disabled: () => void,
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
  if (await isDisabled(door, reply)) disabled();
  const empty = bodiless.has(reply.status) || request.method === 'HEAD';
  return new Response(empty ? null : reply.body, {
    status: reply.status,
    headers: { ...reply.headers, ...dataHeaders },
  });
}
