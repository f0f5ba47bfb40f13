import type { UserContext } from '@shared/county/wire';
import type { Exchange } from '../http/exchange';
import { badRequest, wrongPassword } from '../http/failure';
import type { Accounts } from './accounts';
import { readTicket, sessionCookie, ticketState } from './cookie';

/** Who asks, and a renewed cookie where the session's is getting old. */
export interface Identity {
  who: UserContext;
  by?: 'cookie' | 'default';
  renewed?: string;
}

const nobody: Identity = { who: { name: null, roles: [] } };

/** Throws Failure 401 for a wrong password, 400 for headers that cannot be read. */
export async function identify(exchange: Exchange, accounts: Accounts): Promise<Identity> {
  const basic = /^Basic\s+(\S+)\s*$/i.exec(exchange.header('authorization') ?? '')?.[1];
  return basic === undefined ? await byCookie(exchange, accounts) : await byPassword(basic, accounts);
}

async function byPassword(basic: string, accounts: Accounts): Promise<Identity> {
  if (!/^[A-Za-z0-9+/]+=*$/.test(basic)) throw badRequest('Authorization header has invalid base64 value');
  const text = Buffer.from(basic, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  const who = colon < 0 ? undefined : await accounts.check(text.slice(0, colon), text.slice(colon + 1));
  if (who === undefined) throw wrongPassword();
  return { who, by: 'default' };
}

async function byCookie(exchange: Exchange, accounts: Accounts): Promise<Identity> {
  const ticket = readTicket(exchange.header('cookie'));
  const session = ticket && (await accounts.session(ticket.name));
  if (ticket === undefined || session === undefined || !ticket.fits(session.secret)) return nobody;
  const state = ticketState(ticket);
  if (state === 'over') return nobody;
  const renewed = state === 'aging' ? sessionCookie(ticket.name, session.secret) : undefined;
  return { who: session.who, by: 'cookie', ...(renewed !== undefined && { renewed }) };
}
