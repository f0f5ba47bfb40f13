import { CountyFault, mayPass } from '../faults';
import { faultOf, faultOfThrown } from './classify';
import { readBody } from './body';
import { waitBefore } from './backoff';
import type { Traffic } from './traffic';

export interface RequestOptions {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Without a slash at its end, e.g. `/county`. */
  base: string;
  /** Now in ms since 1970. */
  clock: () => number;
  /** Resolves after the time, or at once when the signal fires. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  timeoutSignal?: (ms: number) => AbortSignal;
  random?: () => number;
  /** Milliseconds that one request may take; default one minute. */
  timeoutMs?: number;
  /** Tries of one request while its fault may pass; default 4. */
  tries?: number;
}

interface Call {
  signal?: AbortSignal | undefined;
  body?: unknown;
}

const encoder = new TextEncoder();

/** Sends one request at a time of asking, counts what travels and tries again where that may help. */
export class Requester {
  readonly #options: RequestOptions;
  readonly #traffic: Traffic = { requests: 0, bytes: 0, clockSkewMs: undefined };

  constructor(options: RequestOptions) {
    this.#options = options;
  }

  traffic(): Traffic {
    return { ...this.#traffic };
  }

  /** Passes the value on when it has the shape that the county promises. */
  checked<T>(value: T, good: boolean): T {
    if (!good) throw new CountyFault('badAnswer');
    return value;
  }

  /** Like json, but a document that is not there gives undefined; a missing database stays a fault. */
  async maybe<T>(path: string, call: Call): Promise<T | undefined> {
    try {
      return await this.json<T>('GET', path, call);
    } catch (error) {
      if (!(error instanceof CountyFault) || error.code !== 'notFound') throw error;
      if (/database|no_db_file/i.test(error.reason ?? '')) throw error;
      return undefined;
    }
  }

  async json<T>(method: string, path: string, call: Call): Promise<T> {
    const tries = this.#options.tries ?? 4;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#once<T>(method, path, call);
      } catch (error) {
        const fault = faultOfThrown(error, call.signal);
        if (attempt >= tries || !mayPass(fault.code)) throw fault;
        const wait = waitBefore(attempt, fault.retryAfterMs, this.#options.random ?? Math.random);
        if (wait === undefined) throw fault;
        await this.#options.sleep(wait, call.signal);
        if (call.signal?.aborted === true) throw new CountyFault('cancelled');
      }
    }
  }

  async #once<T>(method: string, path: string, { signal, body }: Call): Promise<T> {
    if (signal?.aborted === true) throw new CountyFault('cancelled');
    const { fetch, base, clock, timeoutMs = 60_000 } = this.#options;
    const timeout = (this.#options.timeoutSignal ?? ((ms) => AbortSignal.timeout(ms)))(timeoutMs);
    const sent = body === undefined ? undefined : encoder.encode(JSON.stringify(body));
    this.#traffic.requests += 1;
    const response = await fetch(base + path, {
      method,
      headers: { accept: 'application/json', ...(sent && { 'content-type': 'application/json' }) },
      credentials: 'same-origin',
      cache: 'no-store',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      ...(sent && { body: sent }),
    });
    this.#traffic.bytes += sent?.byteLength ?? 0;
    const answer = await readBody(response);
    this.#traffic.bytes += answer.bytes;
    const date = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(date)) this.#traffic.clockSkewMs = date - clock();
    const fault = faultOf(response.status, answer.value, response.headers, clock());
    if (fault) throw fault;
    if (answer.broken) throw new CountyFault(answer.html ? 'captivePortal' : 'badAnswer');
    return answer.value as T;
  }
}
