import { Failure } from '../../ipc/failure';
import type { DoorFault, ForwardReply } from './types';

// What the sync engine reads out of a status: 401 sign-in needed, 502/504 the way is cut, 511 a captive portal (RFC 6585).
const statusOf: Record<DoorFault, number> = {
  noAddress: 401,
  signedOut: 401,
  unreachable: 502,
  tls: 502,
  timeout: 504,
  captivePortal: 511,
  refused: 403,
};

/** An answer that the door writes itself, in CouchDB's form of an error. */
export function doorReply(fault: DoorFault): ForwardReply<never> {
  return {
    kind: 'door',
    fault,
    status: statusOf[fault],
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-mqb-door': fault },
    body: JSON.stringify({ error: fault, reason: 'the request did not reach the county' }),
  };
}

/** Names why no answer came: from a Failure of signing in, else from the words of the thrown error and its causes. */
export function faultOf(error: unknown): DoorFault {
  if (error instanceof Failure) {
    if (error.code === 'wrongPassword' || error.code === 'refused') return 'signedOut';
    if (error.code === 'notCouchDB') return 'captivePortal';
    return error.cause === undefined ? 'unreachable' : faultOf(error.cause);
  }
  const words = wordsOf(error);
  if (/cert|ssl|tls|self.signed|unable_to_verify/i.test(words)) return 'tls';
  return /timed?_?-?\s?out/i.test(words) ? 'timeout' : 'unreachable';
}

// Chromium says net::ERR_CERT_…, Node hides `code: CERT_HAS_EXPIRED` one or two causes deep.
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return `${error.name} ${error.message} ${code} ${error.cause === undefined ? '' : wordsOf(error.cause)}`;
}
