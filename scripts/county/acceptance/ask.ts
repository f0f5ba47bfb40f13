import { here } from './place';

export interface Reply {
  status: number;
  headers: Headers;
  /** The body as JSON, or undefined for another one. */
  body: unknown;
  text: string;
}

export type Who = { name: string; password?: string } | undefined;

export const basic = ({ name, password = '' }: { name: string; password?: string }): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;

/** Sends JSON as the given account, or as nobody. */
export async function ask(who: Who, method: string, path: string, body?: unknown): Promise<Reply> {
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  return await send(who, method, path, { headers: { 'Content-Type': 'application/json' }, ...json });
}

/** Sends anything. */
export async function send(
  who: Who,
  method: string,
  path: string,
  init: { headers?: Record<string, string>; body?: string },
): Promise<Reply> {
  const sign: Record<string, string> = who === undefined ? {} : { Authorization: basic(who) };
  const response = await fetch(here().url + path, { ...init, method, headers: { ...init.headers, ...sign } });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parse(text), text };
}

/** As the administrator. */
export const admin = async (method: string, path: string, body?: unknown): Promise<Reply> =>
  await ask(here().admin, method, path, body);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The revision in the answer to a write. */
export function revOf({ body }: Reply): string {
  return (body as { rev: string }).rev;
}
