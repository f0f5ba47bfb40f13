import type { IncomingMessage } from 'node:http';
import type { UserContext } from '@shared/county/wire';
import { badRequest, Failure } from './failure';

/** Largest request that is read, in bytes. */
const requestLimit = 64 * 1024 * 1024;

/** What a handler answers; without `body` the answer is empty. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  /** Sent as JSON, a Buffer as it is. */
  body?: unknown;
}

/** One request, taken apart. */
export class Exchange {
  readonly method: string;
  /** Decoded segments of the path, without empty ones. */
  readonly path: string[];
  readonly query: URLSearchParams;
  readonly message: IncomingMessage;
  /** Set by the server before a handler runs. */
  who: UserContext = { name: null, roles: [] };
  authenticated: 'cookie' | 'default' | undefined;

  constructor(message: IncomingMessage) {
    const url = new URL(message.url ?? '/', 'http://county');
    this.message = message;
    this.method = message.method ?? 'GET';
    this.query = url.searchParams;
    try {
      this.path = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
    } catch {
      throw badRequest('invalid encoding in the path');
    }
  }

  /** GET also stands for HEAD. */
  get reads(): boolean {
    return this.method === 'GET' || this.method === 'HEAD';
  }

  get admin(): boolean {
    return this.who.roles.includes('_admin');
  }

  header(name: string): string | undefined {
    const value = this.message.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  }

  flag(name: string): boolean {
    return this.query.get(name) === 'true';
  }

  /** Throws Failure 413 above the limit. */
  async bytes(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of this.message) {
      size += (chunk as Buffer).length;
      if (size > requestLimit) {
        throw new Failure(413, 'too_large', 'the request entity is too large', { Connection: 'close' });
      }
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks);
  }

  /** Throws Failure 400 for anything that is not JSON. */
  async json(): Promise<unknown> {
    return parseJson(await this.bytes());
  }

  /** Throws Failure 415 unless the request says that it carries JSON. */
  demandJson(): void {
    if (!(this.header('content-type') ?? '').toLowerCase().startsWith('application/json')) {
      throw new Failure(415, 'bad_content_type', 'Content-Type must be application/json');
    }
  }

  /** A JSON object, sent as such. Throws Failure 400 or 415. */
  async object(what = 'Request body'): Promise<Record<string, unknown>> {
    this.demandJson();
    return asObject(await this.json(), what);
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

export function parseJson(bytes: Uint8Array | string): unknown {
  try {
    return JSON.parse(typeof bytes === 'string' ? bytes : decoder.decode(bytes));
  } catch {
    throw badRequest('invalid UTF-8 JSON');
  }
}

export function asObject(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest(`${what} must be a JSON object`);
  }
  return value as Record<string, unknown>;
}
