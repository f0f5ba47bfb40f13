import { describe, expect, it } from 'vitest';
import { readTicket, sessionCookie, sessionSeconds, ticketState } from './cookie';

const now = Date.UTC(2026, 10, 21, 9);
const cookie = (name: string, at = now): string => sessionCookie(name, 'secret', at).split(';', 1)[0] ?? '';

describe('a session cookie', () => {
  it('says whose it is, also in Chinese, and fits its own secret only', () => {
    for (const name of ['clerk', '北关', 'a=b&c']) {
      const ticket = readTicket(`other=1; ${cookie(name)}; last=2`);
      expect(ticket?.name).toBe(name);
      expect(ticket?.fits('secret')).toBe(true);
      expect(ticket?.fits('another')).toBe(false);
    }
  });

  it('does not fit once name or time were changed', () => {
    const bytes = Buffer.from(cookie('clerk').slice('AuthSession='.length), 'base64url');
    bytes.write('b', 0);
    expect(readTicket(`AuthSession=${bytes.toString('base64url')}`)?.fits('secret')).toBe(false);
  });

  it('ages and ends', () => {
    const ticket = readTicket(cookie('clerk'));
    const after = (seconds: number): string | undefined =>
      ticket && ticketState(ticket, now + seconds * 1000);
    expect([after(0), after(sessionSeconds / 2), after(sessionSeconds)]).toEqual(['fresh', 'aging', 'over']);
  });

  it('is none where there is none, and an error where it cannot be read', () => {
    expect(readTicket(undefined)).toBeUndefined();
    expect(readTicket('AuthSession=')).toBeUndefined();
    expect(() => readTicket('AuthSession=garbage')).toThrow('400');
  });
});
