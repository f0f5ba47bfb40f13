import { describe, expect, it } from 'vitest';
import { admin, ask, send, type Reply } from './ask';
import { account, here, scratch, useCounty } from './place';

useCounty();

const cookieOf = ({ headers }: Reply): string => (headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
const userPath = (name: string): string => `/_users/${encodeURIComponent(`org.couchdb.user:${name}`)}`;

describe('a session', () => {
  it('is opened with name and password, carries the roles and opens databases', async () => {
    const path = await scratch();
    const { name, password, roles } = await account('tester', 'x');
    const signedIn = await ask(undefined, 'POST', '/_session', { name, password });
    expect(signedIn).toMatchObject({ status: 200, body: { ok: true, name, roles } });
    expect(signedIn.headers.get('set-cookie')).toMatch(/^AuthSession=[^;]+;.*Path=\/.*HttpOnly/);

    const headers = { Cookie: cookieOf(signedIn) };
    expect((await send(undefined, 'GET', '/_session', { headers })).body).toMatchObject({
      ok: true,
      userCtx: { name, roles },
    });
    expect((await send(undefined, 'GET', path, { headers })).status).toBe(200);
    expect((await ask(undefined, 'GET', path)).status).toBe(401);
  });

  it('is opened by a form too', async () => {
    const { name, password } = await account();
    const { status } = await send(undefined, 'POST', '/_session', {
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ name, password }).toString(),
    });
    expect(status).toBe(200);
  });

  it('is refused with a wrong password, for an unknown name and without one', async () => {
    const { name } = await account();
    for (const body of [{ name, password: 'wrong' }, { name: 'nobody-at-all', password: 'x' }, { name }]) {
      expect(await ask(undefined, 'POST', '/_session', body)).toMatchObject({
        status: 401,
        body: { error: 'unauthorized' },
      });
    }
  });

  it('refuses what is no sign-in', async () => {
    const headers = { 'Content-Type': 'application/json' };
    expect((await send(undefined, 'POST', '/_session', { headers, body: '{x' })).status).toBe(400);
    const text = { 'Content-Type': 'text/plain' };
    expect((await send(undefined, 'POST', '/_session', { headers: text, body: 'x' })).status).toBe(415);
  });

  it('is closed by taking the cookie away', async () => {
    const { status, headers } = await ask(undefined, 'DELETE', '/_session');
    expect(status).toBe(200);
    expect(headers.get('set-cookie')).toMatch(/^AuthSession=;/);
  });

  it('does not come from a cookie that somebody made up', async () => {
    const name = here().admin.name;
    const forged = Buffer.from(
      `${name}:${Math.floor(Date.now() / 1000)
        .toString(16)
        .toUpperCase()}:xxxxxxxx`,
    );
    const headers = { Cookie: `AuthSession=${forged.toString('base64url')}` };
    const { body } = await send(undefined, 'GET', '/_session', { headers });
    expect(body).not.toMatchObject({ userCtx: { name } });
    const garbage = await send(undefined, 'GET', '/_session', { headers: { Cookie: 'AuthSession=garbage' } });
    expect(garbage.status).toBe(400);
  });

  it('of nobody has no name, and with Basic the name of the account', async () => {
    expect((await ask(undefined, 'GET', '/_session')).body).toMatchObject({
      userCtx: { name: null, roles: [] },
    });
    const user = await account('tester');
    expect((await ask(user, 'GET', '/_session')).body).toMatchObject({ userCtx: { name: user.name } });
    const wrong = await ask({ ...user, password: 'wrong' }, 'GET', '/_session');
    expect(wrong).toMatchObject({ status: 401, body: { error: 'unauthorized' } });
  });

  it('learns at once that roles were taken away, and ends with a new password', async () => {
    const path = await scratch();
    const { name, password } = await account('tester');
    const headers = { Cookie: cookieOf(await ask(undefined, 'POST', '/_session', { name, password })) };
    expect((await send(undefined, 'GET', path, { headers })).status).toBe(200);

    const doc = (await admin('GET', userPath(name))).body as Record<string, unknown>;
    await admin('PUT', userPath(name), { ...doc, roles: ['disabled'] });
    await expect.poll(async () => (await send(undefined, 'GET', path, { headers })).status).toBe(403);
    expect((await send(undefined, 'GET', '/_session', { headers })).body).toMatchObject({
      userCtx: { name, roles: ['disabled'] },
    });

    const again = (await admin('GET', userPath(name))).body as Record<string, unknown>;
    await admin('PUT', userPath(name), { ...again, password: 'another' });
    await expect
      .poll(async () => (await send(undefined, 'GET', '/_session', { headers })).body)
      .toMatchObject({ userCtx: { name: null } });
    expect((await ask({ name, password: 'another' }, 'GET', '/_session')).status).toBe(200);
    expect((await ask({ name, password }, 'GET', '/_session')).status).toBe(401);
  });
});

describe('accounts', () => {
  it('never show a password', async () => {
    const { name, password } = await account('tester');
    const { text, body } = await admin('GET', userPath(name));
    expect(body).toMatchObject({ name, roles: ['tester'], type: 'user' });
    expect(text).not.toContain(password);
    expect(body).not.toHaveProperty('password');
  });

  it('are the business of administrators', async () => {
    const user = await account('tester');
    const other = await account();
    for (const who of [undefined, user]) {
      const reply = await ask(who, 'GET', userPath(other.name));
      expect([401, 403, 404]).toContain(reply.status);
      const write = await ask(who, 'PUT', userPath(user.name), {
        name: user.name,
        roles: ['_admin'],
        type: 'user',
      });
      expect([401, 403, 409]).toContain(write.status);
      expect([401, 403]).toContain((await ask(who, 'GET', '/_users/_all_docs')).status);
    }
  });

  it.each([
    ['another id than the name', { name: 'someone-else', roles: [], type: 'user' }],
    ['no roles', { name: 'made-up', type: 'user' }],
    ['a system role', { name: 'made-up', roles: ['_admin'], type: 'user' }],
    ['another type', { name: 'made-up', roles: [], type: 'x' }],
  ])('are refused with %s', async (_what, doc) => {
    expect(await admin('PUT', userPath('made-up'), doc)).toMatchObject({
      status: 403,
      body: { error: 'forbidden' },
    });
  });
});
