import { describe, expect, it } from 'vitest';
import { admin, ask, send } from './ask';
import { account, here, useCounty } from './place';

useCounty();

describe('the server', () => {
  it('says what it is, to anybody', async () => {
    const { status, body, headers } = await ask(undefined, 'GET', '/');
    expect(status).toBe(200);
    expect(body).toMatchObject({ couchdb: 'Welcome', version: expect.stringMatching(/^3\./) });
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('server')).toContain('CouchDB/3');
    expect(Math.abs(Date.parse(headers.get('date') ?? '') - Date.now())).toBeLessThan(60_000);
  });

  it('says that it is up', async () => {
    expect(await ask(undefined, 'GET', '/_up')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('shows its databases to administrators only', async () => {
    expect((await admin('GET', '/_all_dbs')).body).toContain('_users');
    expect(await ask(undefined, 'GET', '/_all_dbs')).toMatchObject({
      status: 401,
      body: { error: 'unauthorized' },
    });
    expect((await ask(await account('tester'), 'GET', '/_all_dbs')).status).toBe(401);
  });

  it('does not know other addresses and methods', async () => {
    expect((await admin('GET', '/_nonsense')).status).toBe(404);
    expect((await admin('POST', '/')).status).toBe(405);
    expect((await send(here().admin, 'PATCH', '/_session', {})).status).toBe(405);
  });

  it('answers HEAD without a body', async () => {
    const { status, text } = await send(undefined, 'HEAD', '/', {});
    expect({ status, text }).toEqual({ status: 200, text: '' });
  });
});
