import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as rawRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBrowserHost, type BrowserHost } from './server';

let folder: string;
let county: Server;
let countyUrl: string;
let host: BrowserHost;
let logged: string[];

/** A county of three answers: sign-in, a database that tells who asked, and a body that breaks off. */
function startCounty(): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url === '/_session' && request.method === 'POST') {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        const good = body.includes('"password":"right"');
        response.writeHead(good ? 200 : 401, {
          'content-type': 'application/json',
          ...(good ? { 'set-cookie': 'AuthSession=abc; HttpOnly' } : {}),
        });
        response.end(JSON.stringify(good ? { ok: true, roles: ['clerk'] } : { error: 'unauthorized' }));
      });
    } else if (request.url === '/mqb-a/broken') {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"half":');
      setImmediate(() => response.destroy());
    } else {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ cookie: request.headers.cookie ?? '', url: request.url }));
    }
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mqb-browser-host-'));
  mkdirSync(join(folder, 'www/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'www/index.html'), '<title>民情本</title>');
  writeFileSync(join(folder, 'www/assets/a.js'), '1');
  county = await startCounty();
  countyUrl = `http://127.0.0.1:${(county.address() as AddressInfo).port}`;
  logged = [];
  host = await startBrowserHost({
    folder: join(folder, 'www'),
    version: '9.9.9',
    countyUrl,
    log: (line) => logged.push(line),
  });
});

afterEach(async () => {
  await host.close();
  await new Promise((done) => county.close(done));
  rmSync(folder, { recursive: true, force: true });
});

/** Sends a request exactly as given, which `fetch` would tidy up. Gives the status. */
function raw(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  const { port } = new URL(host.url);
  return new Promise((done, fail) => {
    rawRequest({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      response.resume();
      response.on('end', () => done(response.statusCode ?? 0));
    })
      .on('error', fail)
      .end();
  });
}

const post = (path: string, input: unknown, cookie = ''): Promise<Response> =>
  fetch(`${host.url}/host/${path}`, { method: 'POST', headers: { cookie }, body: JSON.stringify(input) });
const signIn = (password: string): Promise<Response> =>
  post('county/sign-in', { url: countyUrl, user: 'wang', password });
const cookieOf = (response: Response): string =>
  (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';

describe('the pages', () => {
  it('come with a policy that allows no foreign or inline script', async () => {
    const response = await fetch(host.url);
    expect(await response.text()).toContain('民情本');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  });

  it('end at their folder', async () => {
    const own = { host: new URL(host.url).host };
    expect(await raw('/assets/a.js', own)).toBe(200);
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%00', '/assets', '/no'])
      expect(await raw(path, own)).toBe(404);
  });
});

describe('strangers', () => {
  it.each([
    ['a rebound name', { host: 'evil.example' }],
    ['a foreign page', { origin: 'https://evil.example' }],
    ['a page without origin', { origin: 'null' }],
    ['an image on a foreign page', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate' }],
  ])('are refused: %s', async (_who, headers) => {
    expect(await raw('/host/county/status', { host: new URL(host.url).host, ...headers })).toBe(403);
  });

  it('may be followed to the start page', async () => {
    const headers = {
      host: new URL(host.url).host,
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
    };
    expect(await raw('/', headers)).toBe(200);
  });
});

describe('the county', () => {
  it('is preset, and is reached only by whoever signed in', async () => {
    const status = await fetch(`${host.url}/host/county/status`);
    expect(await status.json()).toEqual({ ok: true, value: { url: countyUrl, signedIn: false, roles: [] } });

    const signedIn = await signIn('right');
    expect(await signedIn.json()).toEqual({
      ok: true,
      value: { url: countyUrl, user: 'wang', roles: ['clerk'] },
    });
    const mine = await fetch(`${host.url}/county/mqb-a/doc?x=1`, { headers: { cookie: cookieOf(signedIn) } });
    expect(await mine.json()).toEqual({ cookie: 'AuthSession=abc', url: '/mqb-a/doc?x=1' });
    const others = await fetch(`${host.url}/county/mqb-a/doc`);
    expect(others.status).toBe(401);
  });

  it('is left by signing out', async () => {
    const cookie = cookieOf(await signIn('right'));
    await post('county/sign-out', {}, cookie);
    expect((await fetch(`${host.url}/county/mqb-a/doc`, { headers: { cookie } })).status).toBe(401);
  });

  it('never sees more than the product needs', async () => {
    const cookie = cookieOf(await signIn('right'));
    expect((await fetch(`${host.url}/county/_users/_all_docs`, { headers: { cookie } })).status).toBe(403);
  });

  it('breaks off here where it breaks off there', async () => {
    const cookie = cookieOf(await signIn('right'));
    const reading = fetch(`${host.url}/county/mqb-a/broken`, { headers: { cookie } }).then((r) => r.text());
    await expect(reading).rejects.toThrow(TypeError);
  });

  it.each([
    ['wrongPassword', () => signIn('wrong')],
    ['badUrl', () => post('county/sign-in', { url: 'ftp://x', user: 'a', password: 'b' })],
    ['badUrl', () => post('county/set-url', { url: 'http://user:pass@x' })],
    ['unreachable', () => post('county/sign-in', { url: 'http://127.0.0.1:9', user: 'a', password: 'b' })],
  ])('says %s', async (code, act) => {
    expect(await (await act()).json()).toMatchObject({ ok: false, code });
  });
});

describe('the machine', () => {
  it('tells its version and takes reports of faults', async () => {
    const version = await fetch(`${host.url}/host/app/version`);
    expect(await version.json()).toEqual({ ok: true, value: '9.9.9' });
    await post('app/report', { message: 'boom' });
    expect(logged).toEqual(['renderer: boom']);
  });

  it('refuses input of another shape and calls that do not exist', async () => {
    expect((await post('app/report', { message: 5 })).status).toBe(400);
    expect((await post('app/nothing', {})).status).toBe(404);
    expect((await post('toString', {})).status).toBe(404);
  });
});
