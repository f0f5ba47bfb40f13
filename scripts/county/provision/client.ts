import type { CountyError } from '@shared/county/wire';
import type { Admin } from '../contract';

/** An answer that a caller did not expect; the message names method, path and the county's words. */
export class CountyAnswer extends Error {
  readonly status: number;

  constructor(method: string, path: string, status: number, body: Partial<CountyError>) {
    super(`${method} ${path}: ${status} ${body.error ?? ''} ${body.reason ?? ''}`.trimEnd());
    this.name = 'CountyAnswer';
    this.status = status;
  }
}

/** Speaks to a county under one account. */
export class CountyClient {
  readonly #base: string;
  readonly #authorization: string;

  constructor(url: string, { name, password }: Admin) {
    this.#base = url.replace(/\/+$/, '');
    this.#authorization = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
  }

  /** Gives the answer's body, or undefined for one of the statuses in `unless`. Throws CountyAnswer for others from 400 up. */
  async ask<T>(
    method: string,
    path: string,
    body?: unknown,
    unless: readonly number[] = [],
  ): Promise<T | undefined> {
    const response = await fetch(this.#base + path, {
      method,
      headers: { Authorization: this.#authorization, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (unless.includes(response.status)) return undefined;
    const value = parse(text);
    if (!response.ok) throw new CountyAnswer(method, path, response.status, value ?? {});
    if (value === undefined) throw new CountyAnswer(method, path, response.status, { reason: 'no JSON' });
    return value as T;
  }

  /** Like `ask` where an answer without a body is an error. */
  async demand<T>(method: string, path: string, body?: unknown): Promise<T> {
    return (await this.ask<T>(method, path, body)) as T;
  }
}

function parse(text: string): Partial<CountyError> | undefined {
  try {
    return JSON.parse(text) as Partial<CountyError>;
  } catch {
    return undefined;
  }
}
