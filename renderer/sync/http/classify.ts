import { CountyFault, type FaultCode } from '../faults';

/** The answer in the words of the engine; undefined for a good one. */
export function faultOf(
  status: number,
  body: unknown,
  headers: Headers,
  now: number,
): CountyFault | undefined {
  if (status < 400) return undefined;
  const { error, reason } = wordsOf(body);
  const retryAfterMs = retryAfter(headers.get('retry-after'), now);
  return new CountyFault(codeOf(status, error, reason), {
    status,
    ...(reason !== undefined && { reason }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

const codes: Readonly<Record<number, FaultCode>> = {
  401: 'signInNeeded',
  403: 'forbidden',
  404: 'notFound',
  408: 'timeout',
  409: 'conflict',
  412: 'precondition',
  413: 'tooLarge',
  429: 'busy',
  503: 'busy',
  507: 'countyFull',
  // A captive portal that asks for its own sign-in (RFC 6585).
  511: 'captivePortal',
};

function codeOf(status: number, error: string | undefined, reason: string | undefined): FaultCode {
  // The forwarder on the PC answers 502 or 504 when the county itself could not be reached.
  if (status === 502 || status === 504) return gatewayCode(status, `${error ?? ''} ${reason ?? ''}`);
  return codes[status] ?? (status >= 500 ? 'serverError' : 'badRequest');
}

function gatewayCode(status: number, words: string): FaultCode {
  if (/tls|cert|ssl/i.test(words)) return 'tls';
  if (/timed?_?-?out/i.test(words) || status === 504) return 'timeout';
  return 'offline';
}

function wordsOf(body: unknown): { error?: string; reason?: string } {
  if (typeof body !== 'object' || body === null) return {};
  const { error, reason } = body as { error?: unknown; reason?: unknown };
  return {
    ...(typeof error === 'string' && { error }),
    ...(typeof reason === 'string' && { reason }),
  };
}

/** Retry-After in ms: seconds or an HTTP date (RFC 9110, 10.2.3); undefined when absent or unreadable. */
export function retryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

/** Tells why the request got no answer at all. */
export function faultOfThrown(error: unknown, signal: AbortSignal | undefined): CountyFault {
  if (error instanceof CountyFault) return error;
  if (signal?.aborted === true) return new CountyFault('cancelled');
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError' || name === 'AbortError') return new CountyFault('timeout');
  const words = chainOf(error);
  if (/cert|ssl|tls/i.test(words)) return new CountyFault('tls', { reason: words });
  return new CountyFault('offline', { reason: words });
}

function chainOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}; ${chainOf(error.cause)}`;
}
