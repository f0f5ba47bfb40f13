import { createHmac, timingSafeEqual } from 'node:crypto';
import { badRequest } from '../http/failure';

/** Seconds that a session lives after the last request, as CouchDB's default. */
export const sessionSeconds = 600;

export interface Ticket {
  name: string;
  /** Seconds since 1970. */
  issuedAt: number;
  /** Whether it was signed with this secret. */
  fits(secret: string): boolean;
}

const sign = (text: string, secret: string): Buffer => createHmac('sha256', secret).update(text).digest();

/** Whether a ticket still holds, and whether it is time to hand out a new one: after a tenth of its life, as CouchDB. */
export function ticketState({ issuedAt }: Ticket, now = Date.now()): 'fresh' | 'aging' | 'over' {
  const age = now / 1000 - issuedAt;
  if (age >= sessionSeconds) return 'over';
  return age > sessionSeconds / 10 ? 'aging' : 'fresh';
}

/** `Set-Cookie` of a session; an empty name ends it. */
export function sessionCookie(name: string, secret: string, now = Date.now()): string {
  const head = `${name}:${Math.floor(now / 1000)
    .toString(16)
    .toUpperCase()}`;
  const value =
    name === '' ? '' : Buffer.concat([Buffer.from(`${head}:`), sign(head, secret)]).toString('base64url');
  const expires = new Date(now + sessionSeconds * 1000).toUTCString();
  return `AuthSession=${value}; Version=1; Expires=${expires}; Max-Age=${sessionSeconds}; Path=/; HttpOnly`;
}

/** The session of a `Cookie` header; undefined without one. Throws Failure 400 for one that cannot be read. */
export function readTicket(header: string | undefined): Ticket | undefined {
  const value = /(?:^|;\s*)AuthSession=([^;]*)/.exec(header ?? '')?.[1];
  if (value === undefined || value === '') return undefined;
  const bytes = Buffer.from(value, 'base64url');
  // The signature may hold any byte, so the parts are split from the front; a name cannot hold a colon.
  const text = bytes.toString('latin1');
  const first = text.indexOf(':');
  const second = text.indexOf(':', first + 1);
  if (first < 1 || second < 0 || !/^[0-9A-F]+$/.test(text.slice(first + 1, second))) {
    throw badRequest('Malformed AuthSession cookie. Please clear your cookies.');
  }
  const signature = bytes.subarray(second + 1);
  return {
    name: bytes.subarray(0, first).toString('utf8'),
    issuedAt: Number.parseInt(text.slice(first + 1, second), 16),
    fits: (secret) => {
      const wanted = sign(bytes.subarray(0, second).toString('utf8'), secret);
      return wanted.length === signature.length && timingSafeEqual(wanted, signature);
    },
  };
}
