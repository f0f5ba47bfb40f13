import { Failure } from '../../ipc/failure';
import { sessionCookie } from './headers';
import type { DoorAccount, DoorReply, DoorSend, DoorSession } from './types';

export interface SignedIn {
  session: DoorSession;
  cookie: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body as a JSON object; undefined for the HTML of a captive portal or of some other server. */
async function jsonOf(reply: DoorReply<unknown>): Promise<Record<string, unknown> | undefined> {
  try {
    const value: unknown = JSON.parse(await reply.text());
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** UTF-8 without TextEncoder, which the pure side does not know: every non-ASCII letter becomes a JSON escape. */
function asciiJson(value: unknown): Uint8Array {
  const text = JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/**
 * Opens a session by `POST /_session`. Throws Failure `unreachable`, `wrongPassword`, `notCouchDB`, and `refused` when
 * the county shuts the account out for a while (CouchDB 3.4 answers 403 after too many wrong passwords).
 */
export async function openSession<Body>(send: DoorSend<Body>, account: DoorAccount): Promise<SignedIn> {
  let reply: DoorReply<Body>;
  try {
    reply = await send({
      url: `${account.url}/_session`,
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: asciiJson({ name: account.user, password: account.password }),
    });
  } catch (cause) {
    const failure = new Failure('unreachable');
    failure.cause = cause;
    throw failure;
  }
  if (reply.status === 429 || reply.status >= 500) throw new Failure('unreachable');
  const answer = await jsonOf(reply);
  const says = (error: string): boolean => answer?.['error'] === error;
  if (reply.status === 401 && says('unauthorized')) throw new Failure('wrongPassword');
  if (reply.status === 403 && answer) throw new Failure('refused');
  const cookie = sessionCookie(reply.setCookies);
  if (reply.status !== 200 || answer?.['ok'] !== true || !cookie) throw new Failure('notCouchDB');
  const roles = Array.isArray(answer['roles'])
    ? answer['roles'].filter((role) => typeof role === 'string')
    : [];
  return { session: { url: account.url, user: account.user, roles }, cookie };
}
