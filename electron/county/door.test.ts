import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Door } from '@shared/county/door';
import type { DoorReply, DoorRequest } from '@shared/county/door';

/** The injected fetch as the browser host's server has it; the door must work over a real wire. */
async function send({ url, method, headers, body }: DoorRequest): Promise<DoorReply<Response>> {
  const response = await fetch(url, {
    method,
    headers,
    redirect: 'manual',
    ...(body ? { body: Buffer.from(body) } : {}),
  });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    setCookies: response.headers.getSetCookie(),
    body: response,
    text: () => response.text(),
  };
}

interface Seen {
  method: string;
  url: string;
  cookie: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

let server: Server;
let url: string;
let seen: Seen[];
let password: string;
let valid: Set<string>;
let issued: number;
let answer: ((request: Seen, response: ServerResponse) => boolean) | undefined;

const json = (response: ServerResponse, status: number, value: unknown, headers = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
};

beforeEach(async () => {
  seen = [];
  password = '县里的密码';
  valid = new Set();
  issued = 0;
  answer = undefined;
  server = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      const { method = '', url: path = '', headers } = request;
      const entry = { method, url: path, cookie: headers.cookie, headers, body };
      seen.push(entry);
      if (answer?.(entry, response)) return;
      if (path === '/_session' && method === 'POST') {
        const given = JSON.parse(body) as { name: string; password: string };
        if (given.password !== password) return json(response, 401, { error: 'unauthorized', reason: 'no' });
        issued += 1;
        valid.add(`AuthSession=c${issued}`);
        return json(
          response,
          200,
          { ok: true, name: given.name, roles: ['mqb'] },
          {
            'set-cookie': `AuthSession=c${issued}; Version=1; Path=/; HttpOnly`,
          },
        );
      }
      if (!valid.has(headers.cookie ?? ''))
        return json(response, 401, { error: 'unauthorized', reason: 'x' });
      return json(response, 200, { ok: true, body }, { 'set-cookie': 'other=1', etag: '"1"', server: 'x' });
    })();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const account = (): { url: string; user: string; password: string } => ({ url, user: '王敏', password });
const get = { method: 'GET', target: '/mqb-directory/_all_docs', headers: {} };
const sessions = (): number => seen.filter((entry) => entry.url === '/_session').length;

describe('Door', () => {
  it('signs in and forwards with the cookie and wanted headers only', async () => {
    const door = new Door(send);
    expect(await door.signIn(account())).toEqual({ url, user: '王敏', roles: ['mqb'] });
    const reply = await door.forward({
      method: 'POST',
      target: '/mqb-a/_bulk_docs?x=1',
      headers: {
        'Content-Type': 'application/json',
        cookie: 'mine=1',
        origin: 'app://office',
        authorization: 'x',
      },
      body: new TextEncoder().encode('{"docs":[]}'),
    });
    expect(reply).toMatchObject({ kind: 'county', status: 200, headers: { etag: '"1"' } });
    expect(Object.keys(reply.headers)).not.toContain('set-cookie');
    expect(Object.keys(reply.headers)).not.toContain('server');
    const last = seen.at(-1);
    expect(last).toMatchObject({
      url: '/mqb-a/_bulk_docs?x=1',
      cookie: 'AuthSession=c1',
      body: '{"docs":[]}',
    });
    expect(last?.headers).not.toHaveProperty('origin');
    expect(last?.headers).not.toHaveProperty('authorization');
  });

  it('signs in once again on 401 and repeats the request with its body', async () => {
    const door = new Door(send);
    await door.signIn(account());
    valid.clear();
    const body = new TextEncoder().encode('{"docs":[1]}');
    const reply = await door.forward({ method: 'POST', target: '/mqb-a/_bulk_docs', headers: {}, body });
    expect(reply.status).toBe(200);
    expect(seen.at(-1)?.body).toBe('{"docs":[1]}');
    expect(sessions()).toBe(2);
  });

  it('shares one sign-in between requests that fail together', async () => {
    const door = new Door(send);
    door.use(account());
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => door.forward(get)));
    expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200, 200, 200]);
    expect(sessions()).toBe(1);
  });

  it('asks the county no more once the kept password is refused', async () => {
    const door = new Door(send);
    await door.signIn(account());
    valid.clear();
    password = 'changed';
    expect(await door.forward(get)).toMatchObject({ kind: 'door', fault: 'signedOut', status: 401 });
    expect(door.session()).toBeUndefined();
    const before = seen.length;
    await door.forward(get);
    await door.forward(get);
    // The cookie may be tried, the password is not.
    expect(seen.slice(before).filter((entry) => entry.url === '/_session')).toEqual([]);
    await door.signIn(account());
    expect((await door.forward(get)).status).toBe(200);
  });

  it('does not loop when the county answers 401 to a fresh session', async () => {
    const door = new Door(send);
    await door.signIn(account());
    answer = (request, response) => {
      if (request.url === '/_session') return false;
      json(response, 401, { error: 'unauthorized', reason: 'not for you' });
      return true;
    };
    const reply = await door.forward(get);
    expect(reply).toMatchObject({ kind: 'county', status: 401 });
    expect(sessions()).toBe(2);
    expect(seen.length).toBe(4);
  });

  it('takes a renewed cookie', async () => {
    const door = new Door(send);
    await door.signIn(account());
    answer = (request, response) => {
      if (request.cookie !== 'AuthSession=c1') return false;
      valid.add('AuthSession=new');
      json(response, 200, {}, { 'set-cookie': 'AuthSession=new; Path=/' });
      return true;
    };
    await door.forward(get);
    await door.forward(get);
    expect(seen.at(-1)?.cookie).toBe('AuthSession=new');
  });

  it.each([
    ['a captive portal’s page', 200, 'text/html', '<html></html>', 'notCouchDB'],
    ['another server’s JSON', 200, 'application/json', '{"hello":1}', 'notCouchDB'],
    ['a missing page', 404, 'text/html', 'no', 'notCouchDB'],
    ['a 401 from a proxy', 401, 'text/html', 'no', 'notCouchDB'],
    ['a redirect', 302, 'text/html', '', 'notCouchDB'],
    ['a lock-out', 403, 'application/json', '{"error":"forbidden"}', 'refused'],
    ['an overloaded county', 503, 'application/json', '{"error":"busy"}', 'unreachable'],
  ])('signing in at %s: %s', async (_what, status, type, body, code) => {
    answer = (_request, response) => {
      response.writeHead(status, { 'content-type': type, location: '/login' }).end(body);
      return true;
    };
    await expect(new Door(send).signIn(account())).rejects.toMatchObject({ code });
  });

  it('says a wrong password and keeps the account it had', async () => {
    const door = new Door(send);
    await door.signIn(account());
    await expect(door.signIn({ ...account(), password: 'no' })).rejects.toMatchObject({
      code: 'wrongPassword',
    });
    expect((await door.forward(get)).status).toBe(200);
  });

  it('never follows a redirect with the cookie', async () => {
    const door = new Door(send);
    await door.signIn(account());
    answer = (request, response) => {
      if (!request.url.startsWith('/mqb-')) return false;
      response.writeHead(302, { location: `${url}/portal` }).end();
      return true;
    };
    expect(await door.forward(get)).toMatchObject({ kind: 'door', fault: 'captivePortal', status: 511 });
    expect(seen.some((entry) => entry.url === '/portal')).toBe(false);
  });

  it('answers 502 when the county is gone and 401 without an account', async () => {
    const door = new Door(send);
    expect(await door.forward(get)).toMatchObject({ fault: 'noAddress', status: 401 });
    door.use({ ...account(), url: 'http://127.0.0.1:1' });
    expect(await door.forward(get)).toMatchObject({ fault: 'unreachable', status: 502 });
    await expect(door.signIn({ ...account(), url: 'http://127.0.0.1:1' })).rejects.toMatchObject({
      code: 'unreachable',
    });
  });

  it('refuses foreign databases without asking the county', async () => {
    const door = new Door(send);
    await door.signIn(account());
    const before = seen.length;
    expect(await door.forward({ ...get, target: '/_users/_all_docs' })).toMatchObject({ fault: 'refused' });
    expect(seen.length).toBe(before);
  });

  it('forgets everything on signing out', async () => {
    const door = new Door(send);
    await door.signIn(account());
    await door.signOut();
    expect(seen.at(-1)).toMatchObject({ method: 'DELETE', url: '/_session', cookie: 'AuthSession=c1' });
    expect(door.session()).toBeUndefined();
    expect(await door.forward(get)).toMatchObject({ fault: 'noAddress' });
  });
});
