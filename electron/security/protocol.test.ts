import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { respond } from './protocol';

let folder: string;
let targets: string[];

const ask = (url: string, method = 'GET'): Promise<Response> =>
  respond(new Request(url, { method }), {
    root: join(folder, 'renderer'),
    bootFailedPage: () => '<h1>failed</h1>',
    county: (_request, target) => Promise.resolve(new Response(String(targets.push(target)))),
  });

beforeEach(async () => {
  targets = [];
  folder = await mkdtemp(join(tmpdir(), 'mqb-app-'));
  await mkdir(join(folder, 'renderer'));
  await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'renderer', 'main.js.map'), '{}');
  await writeFile(join(folder, 'secret.json'), '{"secret":1}');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('respond', () => {
  it('serves the page with a policy that starts from nothing', async () => {
    const response = await ask('app://minqingben/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy.match(/'unsafe-[a-z]+'/g)).toEqual(["'unsafe-inline'"]);
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy).toContain("connect-src 'self';");
  });

  it.each(['https://minqingben/', 'app://other/', 'app://minqingben:80/', 'file:///etc/passwd'])(
    'knows no page at %s',
    async (url) => expect((await ask(url)).status).toBe(404),
  );

  it.each(['/none.js', '/main.js.map', '/%2e%2e%2fsecret.json', '/..%5csecret.json'])(
    'gives nothing for %s',
    async (path) => {
      const response = await ask(`app://minqingben${path}`);
      expect([response.status, await response.text()]).toEqual([404, '']);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );

  it('takes no writing', async () => {
    expect((await ask('app://minqingben/index.html', 'POST')).status).toBe(405);
  });

  it('has a page for a renderer that did not start', async () => {
    expect(await (await ask('app://minqingben/_failed')).text()).toBe('<h1>failed</h1>');
  });

  it('hands the rest of a county address on as it is', async () => {
    await ask('app://minqingben/county');
    await ask('app://minqingben/county/mqb-a/number%3Aa?rev=1-x&q=%E5%BC%A0');
    await ask('app://minqingben/county/%2e%2e/index.html');
    await ask('app://minqingben/countyx');
    expect(targets).toEqual(['/', '/mqb-a/number%3Aa?rev=1-x&q=%E5%BC%A0']);
  });
});
